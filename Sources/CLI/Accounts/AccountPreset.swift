import Basics

/// What the columns of a CRM's export mean, where a name alone could mislead.
///
/// In an export of opportunities `Name` is the opportunity's and `Account Name` the company's; the
/// names of each are tried in order.
enum AccountPreset: String, CaseIterable {
  case salesforce
  case hubspot
  case crossbeam

  private var names: [(name: String, columns: [String])] {
    switch self {
    case .salesforce:
      [
        ("id", ["Account ID", "AccountId", "Account ID 18", "Id"]),
        ("name", ["Account Name", "Account.Name", "Name"]),
        ("website", ["Website", "Account Website", "Account.Website"]),
        (
          "country",
          [
            "Billing Country", "BillingCountry", "Billing Country Code", "BillingCountryCode",
            "Billing Country (text only)", "Billing Country/Region",
          ]
        ),
        ("population", ["Population", "Type", "Account Type"]),
        ("owner", ["Account Owner", "Owner.Name", "Opportunity Owner", "Owner", "OwnerId"]),
        ("stage", ["Stage", "StageName", "Opportunity Stage"]),
        ("amount", ["Amount", "Opportunity Amount"]),
        ("currency", ["CurrencyIsoCode", "Amount Currency", "Account Currency", "Currency"]),
      ]
    case .hubspot:
      [
        ("id", ["Record ID", "Record ID - Company", "Company ID", "hs_object_id"]),
        ("name", ["Company name", "Name", "Associated Company"]),
        ("website", ["Company Domain Name", "Domain", "Website URL", "Website"]),
        ("country", ["Country/Region", "Country"]),
        ("population", ["Population", "Lifecycle Stage"]),
        ("owner", ["Company owner", "Deal owner", "Owner"]),
        ("stage", ["Deal Stage", "Lead Status"]),
        ("amount", ["Amount", "Amount in company currency", "Total open deal value"]),
        ("currency", ["Currency", "Deal currency"]),
      ]
    case .crossbeam:
      [
        ("id", ["Record ID", "CRM ID", "Account ID"]),
        ("name", ["Company Name", "Account Name", "Name"]),
        ("website", ["Website", "Company Website", "Domain"]),
        ("country", ["Country", "Billing Country"]),
        ("population", ["Population", "Population Name", "Standard Type"]),
        ("owner", ["Account Owner", "Owner", "AE"]),
        ("stage", ["Opportunity Stage", "Stage"]),
        ("amount", ["Opportunity Amount", "Amount"]),
        ("currency", ["Currency"]),
      ]
    }
  }

  /// The columns of a header that this export is known to have.
  func columns(in header: [String]) -> [(name: String, column: String)] {
    var taken: Set<String> = []
    var pairs: [(name: String, column: String)] = []
    for (name, columns) in names {
      let found = columns.lazy.compactMap { wanted in
        header.first { $0.lowercased() == wanted.lowercased() && !taken.contains($0) }
      }.first
      guard let found else { continue }
      taken.insert(found)
      pairs.append((name, found))
    }
    return pairs
  }
}
