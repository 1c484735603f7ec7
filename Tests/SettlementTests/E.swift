import Testing
@Suite struct E { @Test func x() {} }
