extension DeelnemerIndex {
  /// The known name nearest to one that is not known.
  public func suggestion(for naam: String) -> String? { NearMiss.suggestion(for: naam, among: names) }
}
