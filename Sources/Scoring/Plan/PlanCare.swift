/// How good the answer to a plan's question must be.
enum PlanCare {
  /// A good plan, without a search.
  case draft
  /// Any of the best plans.
  case best
  /// The preferred one of the best plans.
  case preferred
}
