"""The tables of the fictional region: three years of programme, and the two catalogues behind them.

The blocks hold the columns of their file without `bron`. In the blocks of a year a field may hold a value for each of
JAREN, with `|` between them; "-" leaves the row out of that year.
"""
from .mechanisms import apportioned, draw, fixed, records, scaled, table

JAREN = (2024, 2025, 2026)
KOP_CATALOGUS = "code;product;programma;kental;status;rol;bron;opmerking"

# code prefix -> programma, in the order of the catalogue
PROGRAMMAS = {"V1": "vergunningen", "T2": "toezicht", "H3": "handhaving", "A4": "advies"}

# code;product;kental;status;rol;aantal in the whole region in 2025;opmerking
PRODUCTEN = """
V1.01.00;Vooroverleg milieubelastende activiteit;9;vastgesteld;;320;
V1.02.00;Omgevingsvergunning milieubelastende activiteit, regulier;48;vastgesteld;;130;
V1.02.01;Omgevingsvergunning milieubelastende activiteit, uitgebreid;96;vastgesteld;;22;
V1.05.00;Actualisatietoets omgevingsvergunning;16;vastgesteld;;240;
V1.08.00;Intrekken omgevingsvergunning;12,25;indicatief;;60;gemiddelde van weinig zaken
V1.11.00;Melding milieubelastende activiteit;5;vastgesteld;;1150;
V1.11.01;Melding bodemenergiesysteem;7;vastgesteld;;210;
V1.11.02;Melding toepassen grond of baggerspecie;4;vastgesteld;;900;
V1.12.00;Melding slopen en asbest verwijderen;2,5;vastgesteld;;5200;
V1.13.00;Informatieplicht milieubelastende activiteit;3;vastgesteld;;1400;
V1.14.00;Maatwerkvoorschrift;18;vastgesteld;;120;
T2.01.00;Opleveringscontrole;14;vastgesteld;;110;
T2.02.01;Periodieke controle zwaar bedrijf;38;vastgesteld;PC;75;
T2.02.02;Periodieke controle middelzwaar bedrijf;20;vastgesteld;PC;260;
T2.02.03;Periodieke controle licht bedrijf;9;vastgesteld;PC;2900;
T2.03.00;Hercontrole;8;vastgesteld;HC;740;
T2.03.01;Tweede hercontrole;6;vastgesteld;HHC;150;
T2.04.00;Aspectcontrole;7;vastgesteld;;480;
T2.05.00;Administratieve controle;2,5;vastgesteld;;300;
T2.07.00;Milieuklacht;3;vastgesteld;;1900;
T2.07.01;Ongewoon voorval;12,25;indicatief;;95;tijdsbesteding loopt per voorval sterk uiteen
T2.08.00;Controle grondverzet en bodemsanering;6;vastgesteld;;800;
T2.09.00;Controle asbestverwijdering;4;vastgesteld;;620;
H3.01.00;Handhavingsverzoek;15;vastgesteld;;30;
H3.02.00;Waarschuwingsbrief;0,75;indicatief;;640;nieuw product in 2025
H3.02.01;Last onder dwangsom;11;vastgesteld;;230;
H3.02.02;Last onder bestuursdwang;13;vastgesteld;;14;
H3.03.00;Invordering dwangsom;9;vastgesteld;;40;
H3.04.00;Strafrechtelijk optreden boa;21;vastgesteld;;85;
A4.01.00;Juridisch advies;10;vastgesteld;;70;
A4.02.00;Bezwaar en beroep;26;vastgesteld;;24;
A4.05.00;Advies bodem;5;vastgesteld;;420;
A4.06.00;Advies geluid;7;vastgesteld;;350;
A4.07.00;Advies externe veiligheid;9;vastgesteld;;160;
A4.08.00;Advies lucht en geur;12;indicatief;;55;
A4.10.00;Advies omgevingsplan;;indicatief;;48;kental volgt na een jaar ervaring, tot dan zijn de uren PM
"""

# code;product;programma;kental;status;rol;opmerking: what was asked for under the old law; still written on, ever less.
# This file is read before the other catalogue, so it names the programma's in the same order.
OUDE_PRODUCTEN = """
W-01;Omgevingsvergunning milieu, oprichten (Wabo);vergunningen;72;vastgesteld;;aanvragen van voor 2024
W-02;Omgevingsvergunning milieu, veranderen (Wabo);vergunningen;40;vastgesteld;;aanvragen van voor 2024
W-03;Melding Activiteitenbesluit;vergunningen;5,5;vastgesteld;;
W-11;Controle inrichting type C;toezicht;24;vastgesteld;;
W-12;Controle inrichting type B;toezicht;10,5;vastgesteld;;
W-21;Handhavingsbesluit volgens oud recht;handhaving;12;vastgesteld;;
W-31;Advies bij een aanvraag volgens oud recht;advies;8;indicatief;;overgangsrecht
"""

# deelnemer;aliassen;aandeel in %;inwoners (empty: no part in the key inwoners);opmerking
DEELNEMERS = """
Brinkvoorde;Gemeente Brinkvoorde;7,42;41870;
Fazantsluis;Gemeente Fazantsluis;2,21;12940;
Grutterhoek;Gemeente Grutterhoek;4,66;24315;
Klavermonde;Gemeente Klavermonde|Klavermonde-Stad;13,65;88260;
Kwartelzand;Gemeente Kwartelzand;3,31;19480;
Lindrecht;Gemeente Lindrecht;6,55;37725;
Nieuw-'t Wold;Gemeente Nieuw-'t Wold|Nieuw 't Wold|Nieuwtwold;2,87;15610;
Reeënhout;Gemeente Reeënhout|Reeenhout;5,17;30205;
Stoppelrade;Gemeente Stoppelrade;3,78;21090;
Súdermora;Gemeente Súdermora|Sudermora;4,12;23655;
Turfhorne;Gemeente Turfhorne;1,92;4830;
Veldermeer;Gemeente Veldermeer;11,27;69340;
Wichterhoven;Gemeente Wichterhoven;5,83;33950;
Wolverdam aan de Elver;Gemeente Wolverdam aan de Elver|Wolverdam|Wolverdam a/d Elver;18,40;128415;centrumgemeente
provincie Elverland;Elverland|Prov. Elverland;8,84;;doet niet mee in de sleutel inwoners
"""

# what a provincie asks of its omgevingsdienst; a gemeente may ask for every product
PRODUCTEN_PROVINCIE = set("""
V1.01.00 V1.02.00 V1.02.01 V1.05.00 V1.08.00 V1.14.00 T2.01.00 T2.02.01 T2.02.02 T2.03.00 T2.03.01 T2.04.00 T2.07.00
T2.07.01 H3.01.00 H3.02.00 H3.02.01 H3.04.00 A4.01.00 A4.07.00 A4.08.00
""".split())

# sleutel;waarde;eenheid
UITGANGSPUNTEN = """
uurtarief;94,75|98,50|103,25;euro per uur
productieve_uren;1350;uur per fte
peil_voorjaar;2024-04-30|2025-04-30|2026-04-30;datum
peil_najaar;2024-08-31|2025-08-31|2026-08-31;datum
reserve;-|10|10;%
"""

# every deelnemer but the provincie
GEMEENTEN = "*"

# team;functie;fte;bezetting;productieve_uren;bedient (GEMEENTEN: all of them)
FORMATIE = """
Advies;adviseur bodem en geluid;-|5,5|5,5;-|5|5,5;;regio
Advies;jurist;-|2,5|2,5;-|2,5|2,2;;regio
Boa's;boa;-|2|2;-|1|1,2;;regio
Energie;adviseur energie;-|4,5|5;-|4,2|4,6;;regio
Handhaving;handhavingsjurist;-|4|4;-|3,6|3,8;;regio
Toezicht;toezichthouder;-|44|44;-|39,5|38,2;;*
Toezicht;toezichthouder in opleiding;-|3|4;-|3|4;1050;*
Toezicht Elverland;toezichthouder;-|2,5|2,5;-|2,5|2,5;;provincie Elverland
Vergunningen;vergunningverlener;-|29|30;-|28,5|27,7;;regio
Vergunningen;medewerker meldingen;-|9|9;-|8,6|9;1400;regio
"""

# code or prefix;team: the longest that fits wins; what is in no row has no team
TEAMS = """
V1;-|Vergunningen|Vergunningen
W-01;-|Vergunningen|Vergunningen
W-02;-|Vergunningen|Vergunningen
W-03;-|Vergunningen|Vergunningen
LV7;-|-|Vergunningen
T2;-|Toezicht|Toezicht
T2;-|Toezicht Elverland|Toezicht Elverland
W-11;-|Toezicht|Toezicht
W-12;-|Toezicht|Toezicht
LV1;-|Toezicht|Toezicht
LV5;-|Toezicht|Toezicht
H3;-|Handhaving|Handhaving
H3.04;-|Boa's|Boa's
A4;-|Advies|Advies
LV2;-|Advies|Advies
LV4;-|Advies|Advies
RP4;-|Advies|Advies
RP6;-|Advies|Advies
RD5;-|Advies|Advies
RD6;-|Advies|Advies
EN;-|Energie|Energie
RP10;-|-|Energie
"""

# what the region asks of its products, in % of 2025
GROEI = {2023: 95, 2024: 97, 2025: 100, 2026: 103}

# code: the first year in which it is asked for
SINDS = {"H3.02.00": 2025}

# jaar (empty: every year);deelnemer;code;aantal (empty: as computed);kental;opmerking: where a deelnemer departs from
# the ordinary
AFWIJKINGEN = """
;Klavermonde;V1.12.00;;3;meldingen komen op papier binnen en worden overgetypt
;Reeënhout;A4.06.00;;6,25;gemeente levert het akoestisch rekenmodel aan
;Stoppelrade;T2.07.00;;3,5;klachten worden altijd ter plaatse bekeken
2025;Veldermeer;V1.02.01;PM;;wacht op het besluit over het bedrijvenpark
2026;Veldermeer;V1.02.01;4;;bedrijvenpark gaat door
;Wolverdam aan de Elver;T2.02.01;;44,5;zwaardere bedrijven in het havengebied
;provincie Elverland;V1.02.01;;112;meerdere installaties per aanvraag
;provincie Elverland;T2.03.00;6;;volgt het kleinere aantal periodieke controles
;provincie Elverland;T2.03.01;1;;volgt het kleinere aantal periodieke controles
"""

# the years with a table of companies to inspect
JAREN_TOEZICHT = (2025, 2026)

# code;branche;inspections per company per year;part in % of the inspections of the product (empty: what is left)
BRANCHES = """
T2.02.01;Chemie en gevaarlijke stoffen;2;40
T2.02.01;Afvalverwerking;1;
T2.02.02;Metaalbewerking;0,5;40
T2.02.02;Houtverwerking;0,25;20
T2.02.02;Intensieve veehouderij;0,5;
T2.02.03;Garages en autobedrijven;0,25;35
T2.02.03;Akkerbouw en melkvee;0,2;25
T2.02.03;Horeca;0,1;10
T2.02.03;Detailhandel en opslag;0,125;
"""

# deelnemer;code;inspections in % of the highest prognosis of the years;motivering: who plans less than the companies ask
ONDER_DE_GRENS = """
Súdermora;T2.02.02;115;bedrijven met een eigen milieuzorgsysteem gaan een jaar over, besluit van het college
Turfhorne;T2.02.03;108;
"""

# code;project;uren;financiering;sleutel;fase;opmerking
PROJECTEN = """
RP1;Milieuregels in het omgevingsplan;950|1200|1320;verdeelsleutel;inbreng;Initiatiefase|Realisatiefase|Realisatiefase;
RP2;Bedrijvenbestand op orde;700|650|300;verdeelsleutel;inbreng;Realisatiefase|Realisatiefase|Afrondingsfase;||loopt tot en met juni
RP3;Circulaire ketens;-|420|610;verdeelsleutel;inbreng;Initiatiefase|Initiatiefase|Realisatiefase;
RP4;Geluidproductieplafonds bedrijventerreinen;480|900|760;verdeelsleutel;inbreng;Initiatiefase|Realisatiefase|Realisatiefase;
RP5;Voorlichting houtstook;240|275|-;verdeelsleutel;inwoners;Initiatiefase;alleen voor gemeenten
RP6;Zorgwekkende stoffen in afvalwater;320|535|590;verdeelsleutel;inbreng;Initiatiefase|Initiatiefase|Realisatiefase;start in september||
RP7;Meetnet fijnstof;n.v.t.;extern;;Realisatiefase;subsidie
RP8;Vervanging zaaksysteem;n.v.t.|n.v.t.|-;begroting;;Realisatiefase|Afrondingsfase|Afrondingsfase;
RP9;Overgang naar de Omgevingswet;1150|-|-;verdeelsleutel;inbreng;Afrondingsfase;loopt tot en met juni
RP10;Energiehubs op bedrijventerreinen;-|-|380;verdeelsleutel;inwoners;Initiatiefase;alleen voor gemeenten, start in september
"""

# code;dienst;uren;financiering;sleutel;opmerking
DIENSTEN = """
RD1;Accounthouders;1550|1600|1625;verdeelsleutel;inbreng;
RD2;Beleidscyclus en rapportages;1290|1340|1340;verdeelsleutel;inbreng;
RD3;Bereikbaarheid buiten kantooruren;880;verdeelsleutel;inbreng;
RD4;Ketentoezicht;590|590|610;begroting;;uren ter informatie, niet doorbelast
RD5;Register externe veiligheid;1040|1125|1160;verdeelsleutel;inbreng;
RD6;Beheer bodeminformatie;1015|955|905;verdeelsleutel;inbreng;
"""

# code;deelnemer;project;opdracht;uren
LOKALE_PROJECTEN = """
LV1;Wolverdam aan de Elver;Havenkwartier;Toezicht op de verplaatsing van drie bedrijven;260|420|380
LV2;Wolverdam aan de Elver;Stadswarmte;Advies over bodemenergie in de binnenstad;-|160|95
LV3;Súdermora;Oude stortplaatsen;Onderzoek naar de nazorg van twee locaties;110|85|-
LV4;Nieuw-'t Wold;Evenementen;Geluidmetingen bij het dorpsfeest;32,5|37,5|40
LV5;Lindrecht;Buitengebied;Controles van stoppende veehouderijen;-|240|275
LV6;Grutterhoek;Natuurgebied;Advies over geluid langs de nieuwe rondweg;75|-|-
LV7;Veldermeer;Bedrijvenpark;Begeleiding van de eerste vestigingen;-|-|310
"""

# deelnemer;omschrijving;code;aantal;kental;uren;in_prognose
WERKVOORRAAD = {
    2024: """
Brinkvoorde;Aanvragen van voor de Omgevingswet;W-01;4;72;;nee
Brinkvoorde;Nazorg bodemdossiers;;;;80;nee
Klavermonde;Veranderingsvergunningen van voor de Omgevingswet;W-02;9;40;;nee
Klavermonde;Achterstand actualisatietoetsen;V1.05.00;12;16;;ja
Lindrecht;Handhaving volgens oud recht;W-21;5;12;;nee
Veldermeer;Onbeoordeelde meldingen Activiteitenbesluit;W-03;44;5,5;;nee
Wolverdam aan de Elver;Aanvragen van voor de Omgevingswet;W-01;7;72;;nee
Wolverdam aan de Elver;Uitgestelde controles;W-12;38;10,5;;nee
provincie Elverland;Veranderingsvergunningen van voor de Omgevingswet;W-02;6;46;;nee
""",
    2025: """
Brinkvoorde;Vergunningaanvragen van voor 2024;V1.02.00;3;48;;nee
Brinkvoorde;Nazorg bodemdossiers;;;;46;nee
Klavermonde;Revisievergunningen volgens het oude kental;V1.02.01;2;104;;nee
Klavermonde;Achterstand actualisatietoetsen;V1.05.00;9;16;;ja
Reeënhout;Lopende dwangsommen;H3.02.01;4;11;;nee
Veldermeer;Onbeoordeelde meldingen;V1.11.00;31;5;;nee
Wolverdam aan de Elver;Archief oude sloopmeldingen;;;;122,5;nee
Wolverdam aan de Elver;Meldingen zonder afsluitbrief;V1.12.00;57;2,5;;nee
""",
    2026: """
Brinkvoorde;Nazorg bodemdossiers;;;;24;nee
Klavermonde;Veranderingsvergunningen van voor de Omgevingswet;W-02;3;40;;nee
Klavermonde;Achterstand actualisatietoetsen;V1.05.00;6;16;;ja
Reeënhout;Lopende dwangsommen;H3.02.01;3;11;;nee
Veldermeer;Onbeoordeelde meldingen Activiteitenbesluit;W-03;12;5,5;;nee
Wolverdam aan de Elver;Aanvragen van voor de Omgevingswet;W-01;2;72;;nee
Wolverdam aan de Elver;Uitgestelde controles;W-12;10;10,5;;nee
""",
}

# code;financiering;product;kental;aantal;uren (empty: kental x aantal);kosten (empty: uren x uurtarief);opmerking
ENERGIE = """
EN1;gemeenten;Energiecontrole informatieplicht;10;90|120|130;;;
EN2;gemeenten;Energiecontrole onderzoeksplicht;17;20|24|30;;;
EN3;gemeenten;Hercontrole energie;4,5;60|96|110;;;
EN4;gemeenten;Advies energiebesparing;n.v.t.;n.v.t.;760|840|840;;
EN5;gemeenten;Juridische ondersteuning;n.v.t.;n.t.b.;240|310|290;;aantal zaken nog niet bekend
EN6;SPUK THE;Administratieve controle informatieplicht;1,25;200|260|180;;;
EN7;SPUK THE;Energiecontrole informatieplicht, tweede ronde;10;50|75|60;;;
EN8;SPUK THE;Controle EU-ETS-bedrijf;36;3|3|4;;;
EN9;SPUK THE;Projectleiding;n.v.t.;n.v.t.;180;;
EN10;SPUK THE;Opleiding toezichthouders;n.v.t.;n.v.t.;n.v.t.;12600|14250|9800;alleen kosten
"""


# doel;indicator;soort;deelnemer;streefwaarde;gerealiseerd;richting;rekenwijze
# What came of it in 2025, and what is known of 2026 in August. None of it was ever aimed at or reached by anyone.
DOELEN = """
Bedrijven houden zich aan de regels;Spontaan naleefgedrag (HC/PC);output;;-|maximaal 25 %|maximaal 20 %;;minder;hc_pc
Bedrijven houden zich aan de regels;Opvolgend naleefgedrag (HHC/HC);output;;-|maximaal 20 %|maximaal 20 %;;minder;hhc_hc
Bedrijven houden zich aan de regels;Gedragssturing;outcome;;-|bedrijven weten wat er van hen wordt gevraagd|bedrijven weten wat er van hen wordt gevraagd;-|zes voorlichtingsavonden gehouden|;;
Vergunningen zijn actueel;Actualisatietoetsen;output;;-|minimaal 200 toetsen|200 tot 240 toetsen;-|212 toetsen|;;
Vergunningen zijn actueel;Binnen de termijn afgehandeld;output;;-|minimaal 80 %|minimaal 85 %;-|78,5 %|;;
Vergunningen zijn actueel;Doorlooptijd regulier;output;Turfhorne;-|maximaal 50 dagen|maximaal 50 dagen;-|47 dagen|;;
Ondermijning wordt gezien;Gemelde verdachte situaties;output;;-|12-15 meldingen|15 meldingen;-|19 meldingen|;;
Ondermijning wordt gezien;Controles met partners;output;;-|8 tot 10 controles|8 tot 10 controles;-|9 controles|;meer;
Asbest verdwijnt;Asbestverdachte daken;output;;-|PM|n.t.b.;;minder;
Het dashboard blijft binnen de raming;Projectleider, 0,5 fte;raming;;-|0,5 × € 110-130k|-;-|58k euro|-;minder;
Het dashboard blijft binnen de raming;Ontwikkelaar, 1 fte;raming;;-|1 × € 95k|-;-|96,5k euro|-;minder;
Het dashboard blijft binnen de raming;Samen;raming;;-||-;-||-;minder;som
"""


def catalogus():
    return [[code, product, PROGRAMMAS[code[:2]], kental, status, rol, opmerking]
            for code, product, kental, status, rol, _, opmerking in records(PRODUCTEN)]


# Changes to the last year, for `uvp scenario`: scenario, wat, sleutel, deelnemer, van, naar, factor.
SCENARIO = """
meer toezicht;aantal;T2.02;;;;1,10
meer toezicht;aantal;T2.03.00;;;;1,10
meer toezicht;uren;RP2;;300;450;
grotere stad;aandeel;inbreng;Wolverdam aan de Elver;18,40;20;
grotere stad;aandeel;inbreng;provincie Elverland;8,84;7,24;
duurder;uurtarief;;;103,25;106,90;
duurder;productieve_uren;;;1350;1335;
"""


def soort(deelnemer):
    return "provincie" if deelnemer.startswith("provincie ") else "gemeente"


def deelnemers():
    return [[deelnemer, aliassen, soort(deelnemer), aandeel, opmerking]
            for deelnemer, aliassen, aandeel, _, opmerking in records(DEELNEMERS)]


def mag_vragen(deelnemer, code, jaar):
    """Whether a deelnemer may ask for a product in a year."""
    return (soort(deelnemer) == "gemeente" or code in PRODUCTEN_PROVINCIE) and jaar >= SINDS.get(code, jaar)


def prognose(jaar):
    """aantal = what the region asks x aandeel x 80 to 120 %; a product of which less than one is expected is out."""
    afwijkingen = {(deelnemer, code): rest for in_jaar, deelnemer, code, *rest in records(AFWIJKINGEN)
                   if in_jaar in ("", str(jaar))}
    rows = []
    for deelnemer, _, aandeel, _, _ in records(DEELNEMERS):
        for code, _, _, _, _, regio, _ in records(PRODUCTEN):
            if not mag_vragen(deelnemer, code, jaar):
                continue
            percent = draw(80, 120, str(jaar), deelnemer, code) * GROEI[jaar]
            aantal = int(regio) * scaled(aandeel) * percent // (100_00 * 100 * 100)
            eigen_aantal, kental, opmerking = afwijkingen.pop((deelnemer, code), ("", "", ""))
            if eigen_aantal or aantal:
                rows.append([deelnemer, code, eigen_aantal or str(aantal), kental, opmerking])
    assert not afwijkingen, f"no such row: {list(afwijkingen)}"
    return rows


def toezicht():
    """So many companies per branche that their inspections fit in the prognosis of every year, or, in a few, do not.

    What a product leaves over in its last branche is less than one company. The companies are the same every year.
    """
    verwacht = {}
    for jaar in JAREN_TOEZICHT:
        for deelnemer, code, aantal, _, _ in prognose(jaar):
            verwacht.setdefault((deelnemer, code), []).append(aantal)
    onder = {(deelnemer, code): rest for deelnemer, code, *rest in records(ONDER_DE_GRENS)}
    rows = []
    for (deelnemer, code), aantallen in verwacht.items():
        branches = [rest for product, *rest in records(BRANCHES) if product == code]
        if not branches:
            continue
        aantallen = [int(aantal) for aantal in aantallen]
        percent, motivering = onder.pop((deelnemer, code), ("", ""))
        controles = max(aantallen) * int(percent) * 10 if percent else min(aantallen) * 1000
        left = controles
        for branche, frequentie, part in branches:
            some = controles * int(part) * draw(80, 120, deelnemer, branche) // 100_00 if part else left
            bedrijven = some // scaled(frequentie, 3)
            left -= bedrijven * scaled(frequentie, 3)
            if bedrijven:
                rows.append([deelnemer, branche, str(bedrijven), frequentie, code, motivering])
                motivering = ""
    assert not onder, f"no such row: {list(onder)}"
    return rows


def sleutel_inwoners():
    inwoners = {row[0]: int(row[3]) for row in records(DEELNEMERS) if row[3]}
    return [["inwoners", deelnemer, fixed(part, 3)]
            for deelnemer, part in zip(inwoners, apportioned(100_000, list(inwoners.values())))]


def in_jaar(block, jaar):
    return records(block, (JAREN.index(jaar), len(JAREN)))


def formatie(jaar):
    gemeenten = "|".join(row[0] for row in records(DEELNEMERS) if soort(row[0]) == "gemeente")
    return [[*rest, gemeenten if bedient == GEMEENTEN else bedient] for *rest, bedient in in_jaar(FORMATIE, jaar)]


def of_the_year(jaar):
    """The tables of one year but its written hours, by their path under data/voorbeeld."""
    files = {
        f"{jaar}/uitgangspunten.csv": table("sleutel;waarde;eenheid;bron", in_jaar(UITGANGSPUNTEN, jaar)),
        f"{jaar}/prognose.csv": table("deelnemer;code;aantal;kental;bron;opmerking", prognose(jaar)),
        f"{jaar}/projecten.csv": table(
            "code;project;uren;financiering;sleutel;fase;bron;opmerking", in_jaar(PROJECTEN, jaar)),
        f"{jaar}/diensten.csv": table(
            "code;dienst;uren;financiering;sleutel;bron;opmerking", in_jaar(DIENSTEN, jaar)),
        f"{jaar}/verdeelsleutels.csv": table("sleutel;deelnemer;aandeel;bron", sleutel_inwoners()),
        f"{jaar}/lokale-projecten.csv": table(
            "code;deelnemer;project;opdracht;uren;bron", in_jaar(LOKALE_PROJECTEN, jaar)),
        f"{jaar}/werkvoorraad.csv": table(
            "deelnemer;omschrijving;code;aantal;kental;uren;in_prognose;bron", records(WERKVOORRAAD[jaar])),
        f"{jaar}/energie.csv": table(
            "code;financiering;product;kental;aantal;uren;kosten;bron;opmerking", in_jaar(ENERGIE, jaar)),
    }
    if jaar in JAREN_TOEZICHT:
        files[f"{jaar}/toezicht.csv"] = table("deelnemer;branche;bedrijven;frequentie;code;motivering;bron", toezicht())
    return files


def tables():
    """All tables but the written hours, by their path under data/voorbeeld."""
    files = {
        "pdc-voorbeeld.csv": table(KOP_CATALOGUS, catalogus()),
        "pdc-voorbeeld-wabo.csv": table(KOP_CATALOGUS, records(OUDE_PRODUCTEN)),
        "deelnemers.csv": table("deelnemer;aliassen;soort;aandeel;bron;opmerking", deelnemers()),
    }
    for jaar in JAREN:
        files.update(of_the_year(jaar))
        if formatie(jaar):
            files[f"{jaar}/formatie.csv"] = table(
                "team;functie;fte;bezetting;productieve_uren;bedient;bron", formatie(jaar))
            files[f"{jaar}/teams.csv"] = table("code;team;bron", in_jaar(TEAMS, jaar))
        doelen = in_jaar(DOELEN, jaar)
        if doelen:
            files[f"{jaar}/doelen.csv"] = table(
                "doel;indicator;soort;deelnemer;streefwaarde;gerealiseerd;richting;rekenwijze;bron", doelen)
    files[f"{JAREN[-1]}/scenario.csv"] = table(
        "scenario;wat;sleutel;deelnemer;van;naar;factor;bron", records(SCENARIO))
    return files
