/// The steps of a dialog, as an explicit state machine.
///
///     enum Registration: String, DialogState {
///       case name = "waiting_for_name", age = "waiting_for_age"
///       static let dialog = "registration"
///       static let first: Set<Registration> = [.name]
///       var next: Set<Registration> { self == .name ? [.age] : [] }
///     }
///
/// A raw value is what is stored, and unique among all dialogs of a bot. From any state a dialog may end, stay where it
/// is, begin anew, or give way to the beginning of another; every other step has to be declared.
public protocol DialogState: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// The dialog's name: the `dialog` label.
  static var dialog: String { get }
  /// Where it may begin.
  static var first: Set<Self> { get }
  /// Where it may go on from here.
  var next: Set<Self> { get }
}

/// A declared dialog, without its type.
struct DialogMachine: Sendable {
  let name: String
  let states: Set<String>
  private let first: Set<String>
  private let next: [String: Set<String>]

  init<State: DialogState>(_ type: State.Type) {
    name = State.dialog
    states = Set(State.allCases.map(\.rawValue))
    first = Set(State.first.map(\.rawValue))
    next = Dictionary(
      State.allCases.map { ($0.rawValue, Set($0.next.map(\.rawValue))) }, uniquingKeysWith: { $0.union($1) })
  }

  /// Whether `state`, one of ours, may follow `previous`; nil: there was no dialog.
  func allows(_ state: String, after previous: String?) -> Bool {
    guard let previous else { return first.contains(state) }
    return state == previous || first.contains(state) || next[previous]?.contains(state) ?? false
  }
}

/// A step of a dialog that was not declared. The handler that wanted it has failed with it; the dialog stays where it is.
public struct UndeclaredTransition: Error, Equatable, CustomStringConvertible {
  /// Nil when there was no dialog.
  public let from: String?
  public let to: String

  public var description: String {
    let origin = from.map { "\"\($0)\"" } ?? "no dialog"
    return "A step from \(origin) to \"\(to)\" is not declared; declare the dialog with BotRouter.dialog(_:), and the "
      + "step in `first` or `next` of its states."
  }
}
