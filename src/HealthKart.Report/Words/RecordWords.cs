using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Quality;
using HealthKart.Lift;

namespace HealthKart.Report.Words;

/// <summary>What is said of records that know no words of their own, where a list of them is shown.</summary>
internal static class RecordWords
{
    private static readonly Dictionary<Type, (string Name, Func<object, string> Text)[]> s_words = new()
    {
        [typeof(DataIssue)] = [("Message", static item => ((DataIssue)item).Message)],
        [typeof(QualityFinding)] =
        [
            ("Title", static item => ((QualityFinding)item).Title),
            ("Message", static item => ((QualityFinding)item).Message),
            ("Where", static item => ((QualityFinding)item).Where),
        ],
        [typeof(FileNotRead)] = [("Why", static item => ((FileNotRead)item).Why)],
        [typeof(LiftWarning)] = [("Message", static item => ((LiftWarning)item).Message)],
        [typeof(LiftCheck)] = [("Message", static item => ((LiftCheck)item).Message)],
    };

    internal static IReadOnlyList<(string Name, Func<object, string> Text)> Of(Type record) => s_words.GetValueOrDefault(record) ?? [];
}
