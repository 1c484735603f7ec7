import Testing

@testable import Overlap

@Suite struct LocalFormsTests {
  @Test(
    "forms in local scripts are taken out, however they are written",
    arguments: [
      ("トヨタ自動車株式会社", "トヨタ自動車"), ("㈱日立製作所", "日立製作所"), ("(株)日立", "日立"),
      ("（株）日立", "日立"), ("삼성전자 주식회사", "삼성전자"), ("(주)카카오", "카카오"),
      ("万科企业股份有限公司", "万科企业股份"), ("复星集团", "复星"), ("集团集团", "?"),
    ])
  func cut(_ name: String, _ word: String) {
    #expect(Described.name(name)[0][0] == Described.name(word)[0][0])
  }
}
