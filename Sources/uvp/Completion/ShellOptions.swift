/// What the scripts for bash and zsh have in common: both read the words before the cursor in the same way.
enum ShellOptions {
  /// The branches for one earlier word: the value of an option, or an option; the command is the branch behind them.
  static let reading = #"""
        if [[ -n $pending ]]; then
          case $pending in
            --data) data=$earlier ;;
            --jaar) jaar=$earlier ;;
          esac
          pending=
        elif [[ -z $rest && $earlier == -- ]]; then
          rest=1
        elif [[ -z $rest && $earlier == --*=* ]]; then
          case $earlier in
            --data=*) data=${earlier#*=} ;;
            --jaar=*) jaar=${earlier#*=} ;;
          esac
        elif [[ -z $rest && $earlier == -?* ]]; then
          _uvp_value "$earlier" && pending=$earlier
    """#
}
