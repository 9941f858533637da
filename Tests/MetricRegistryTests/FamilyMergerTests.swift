import Testing

@testable import MetricRegistry

struct FamilyMergerTests {
  private func merge(
    _ families: [MetricFamily], limit: Int = 10
  ) -> (families: [MetricFamily], drops: [FamilyMerger.Drop]) {
    var merger = FamilyMerger(limits: RegistryLimits(maxSeriesPerFamily: limit))
    for family in families { merger.add(collected: family) }
    let (entries, drops) = merger.finish()
    return (Exposition(entries: entries, missing: []).families, drops)
  }

  @Test func familiesOfOneNameBecomeOneInOrder() {
    let merged = merge([
      MetricFamily("b", "", .gauge, [Sample(2, labels: ["x": "2"]), Sample(10, labels: ["x": "10"])]),
      MetricFamily("a", "A.", .counter, [Sample(0)]),
      MetricFamily("b", "B.", .gauge, [Sample(1, labels: ["x": "1"])]),
    ])
    #expect(
      merged.families == [
        MetricFamily("a", "A.", .counter, [Sample(0)]),
        MetricFamily(
          "b", "B.", .gauge,
          [Sample(1, labels: ["x": "1"]), Sample(10, labels: ["x": "10"]), Sample(2, labels: ["x": "2"])]),
      ])
    #expect(merged.drops.isEmpty)
  }

  @Test func secondSeriesOfOneLabelSetIsDropped() {
    let merged = merge([
      MetricFamily("a", "", .gauge, [Sample(1, labels: ["x": "1", "y": "2"])]),
      MetricFamily("a", "", .gauge, [Sample(9, labels: ["y": "2", "x": "1"]), Sample(3)]),
    ])
    #expect(
      merged.families == [MetricFamily("a", "", .gauge, [Sample(3), Sample(1, labels: ["x": "1", "y": "2"])])])
    #expect(merged.drops == [.init(family: "a", series: 1)])
  }

  @Test func otherTypeOfOneNameIsDropped() {
    let merged = merge([
      MetricFamily("a", "", .gauge, [Sample(1)]), MetricFamily("a", "", .counter, [Sample(2), Sample(3)]),
    ])
    #expect(merged.families == [MetricFamily("a", "", .gauge, [Sample(1)])])
    #expect(merged.drops == [.init(family: "a", series: 2)])
  }

  @Test(arguments: ["", "1a", "a-b", "ä", "a b"])
  func invalidNameIsDropped(name: String) {
    let merged = merge([MetricFamily(name, "", .gauge, [Sample(1)]), MetricFamily("a:b_1", "", .gauge, [Sample(1)])])
    #expect(merged.families.map(\.name) == ["a:b_1"])
    #expect(merged.drops == [.init(family: name, series: 1)])
  }

  @Test(arguments: [["": "1"], ["__name__": "1"], ["a.b": "1"], ["a:b": "1"], ["x": "1", "x": "2"]] as [LabelSet])
  func invalidLabelsAreDropped(labels: LabelSet) {
    let merged = merge([MetricFamily("a", "", .gauge, [Sample(1, labels: labels), Sample(2)])])
    #expect(merged.families == [MetricFamily("a", "", .gauge, [Sample(2)])])
    #expect(merged.drops == [.init(family: "a", series: 1)])
  }

  @Test func valuesOfAnotherTypeAndMisshapenHistogramsAreDropped() {
    let fine = HistogramSnapshot(bounds: [1], counts: [1, 2], sum: 3)
    let merged = merge([
      MetricFamily("g", "", .gauge, [Sample(.histogram(fine)), Sample(2)]),
      MetricFamily(
        "h", "", .histogram,
        [
          Sample(.histogram(fine)), Sample(1, labels: ["x": "1"]), Sample(.histogram(fine), labels: ["le": "1"]),
          Sample(.histogram(.init(bounds: [1], counts: [1], sum: 0)), labels: ["x": "2"]),
          Sample(.histogram(.init(bounds: [2, 1], counts: [1, 1, 1], sum: 0)), labels: ["x": "3"]),
        ]),
    ])
    #expect(merged.families.map(\.samples) == [[Sample(2)], [Sample(.histogram(fine))]])
    #expect(merged.drops == [.init(family: "g", series: 1), .init(family: "h", series: 4)])
  }

  @Test func familyNamedAsAnothersSampleIsDropped() {
    let merged = merge([
      MetricFamily("h_count", "", .gauge, [Sample(1)]),
      MetricFamily("h", "", .histogram, [Sample(.histogram(.init(bounds: [], counts: [1], sum: 0)))]),
    ])
    #expect(merged.families.map(\.name) == ["h"])
    #expect(merged.drops == [.init(family: "h_count", series: 1)])
  }

  @Test func seriesOverTheLimitAreDropped() {
    let samples = (0..<5).map { Sample(1, labels: ["i": "\($0)"]) }
    let merged = merge([MetricFamily("a", "", .gauge, samples)], limit: 3)
    #expect(merged.families.map(\.samples.count) == [3])
    #expect(merged.drops == [.init(family: "a", series: 2, overLimit: true)])
  }

  @Test func cumulativeBucketsBecomeTheirOwnCounts() {
    let snapshot = HistogramSnapshot(
      cumulative: [(1, 2), (2, 5), (4, 4), (.infinity, 9)], count: 9, sum: 20)
    #expect(snapshot == HistogramSnapshot(bounds: [1, 2, 4], counts: [2, 3, 0, 4], sum: 20))
    #expect(snapshot.count == 9)
  }
}
