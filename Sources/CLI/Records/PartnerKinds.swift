import Workspace

/// `tandem partner`.
enum PartnerKind: RecordKind {
  static let definition = RecordDefinition.partner
  static let summary = "Keep partners and what is known of them"
  static let discussion = """
    A partner is a company. Its facts decide its tier (R-10) and what may be paid; persons \
    are kept apart, by tandem person. Every other command takes a partner by its id or its name.
    """
  static let adding = CommandSpec.Example(
    "tandem partner add 'Beta GmbH' --type technology --agreement-signed 2026-01-12",
    "A partner whose agreement is signed")
  static let example = "acme"
  static let unused = "spare"
  static let editing = "--live-integration 2026-02-01"
}

/// `tandem person`.
enum PersonKind: RecordKind {
  static let definition = RecordDefinition.person
  static let summary = "Keep persons, who can be erased"
  static let discussion = """
    What is known of a person stands in the workspace's file alone: the journal holds an id, such \
    as p12, and a commitment, from which nobody can tell who it is. tandem erase deletes a person \
    for good. Do not write about persons in notes or other records: the journal never forgets.
    """
  static let adding = CommandSpec.Example(
    "tandem person add 'Bo Li' --email bo.li@acme.example --partner acme",
    "A person who works for a partner")
  static let example = "'Ann Lee'"
  static let past = """
    What was there before is kept beside, and tandem undo brings it back, until tandem erase \
    deletes all of it.
    """
  static let editing = "--role 'Head of partnerships'"
}

/// `tandem note`.
enum NoteKind: RecordKind {
  static let definition = RecordDefinition.note
  static let summary = "Keep notes on partners and candidates"
  static let discussion = "A note is text of any length; - reads it from standard input."
  static let adding = CommandSpec.Example(
    "tandem note add 'Met at the fair' --partner acme --date 2026-01-12", "A note on a partner")
  static let example = "n3"
  static let editing = "--date 2026-02-01"
}

/// `tandem target`.
enum TargetKind: RecordKind {
  static let definition = RecordDefinition.target
  static let summary = "Keep targets of a quarter, and what came of them"
  static let discussion = """
    A target says how much of a metric a quarter is to bring, over all or with one partner.
    """
  static let adding = CommandSpec.Example(
    "tandem target add 'sourced pipeline' --quarter 2026Q1 --value 250000 --unit USD",
    "A target over all partners")
  static let example = "t4"
  static let editing = "--actual 9"
}

/// `tandem commitment`.
enum CommitmentKind: RecordKind {
  static let definition = RecordDefinition.commitment
  static let summary = "Keep what was promised, and whether it was done"
  static let discussion = """
    A review opens with last quarter's commitments: done or not, and why. --done takes the day, \
    or no for what will not be done.
    """
  static let adding = CommandSpec.Example(
    "tandem commitment add 'Joint webinar' --partner acme --side ours --due 2026-03-31",
    "Something that we promised")
  static let example = "c5"
  static let editing = "--done 2026-03-20"
}

/// `tandem document`.
enum DocumentKind: RecordKind {
  static let definition = RecordDefinition.document
  static let summary = "Keep agreements, disclosures, licences and tax forms"
  static let discussion = """
    Some of them decide whether a partner may be paid: a signed agreement, an accepted \
    disclosure, a tax form, and in regulated verticals the approval, licence or data-sharing \
    agreement (R-4, R-46).
    """
  static let adding = CommandSpec.Example(
    "tandem document add 'Endorsement disclosure' --partner acme --type disclosure"
      + " --accepted 2026-01-12",
    "A disclosure that was accepted")
  static let example = "d6"
  static let editing = "--expires 2027-01-31"
}

/// `tandem asset`.
enum AssetKind: RecordKind {
  static let definition = RecordDefinition.asset
  static let summary = "Keep the co-marketing assets of partners"
  static let discussion = """
    Each asset has an owner, a version, an approval and a last day (R-53a).
    """
  static let adding = CommandSpec.Example(
    "tandem asset add 'Launch banner' --partner acme --type banner --expires 2026-12-31",
    "A banner")
  static let example = "a7"
  static let editing = "--asset-version 2 --approved 2026-02-01"
}
