using HealthKart.Analysis.Performance;
using HealthKart.Lift;
using HealthKart.Report.Display;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Answers;

/// <summary>What the experiments of a folder say in a sentence: most of all, that the best by attribution does not pay.</summary>
internal static class ExperimentAnswer
{
    internal static Notice Of(CampaignPerformance campaign)
    {
        var experiments = CampaignExperiments.Of(campaign);
        if (experiments.Report is null)
        {
            return campaign.Data.HasExperiments ? experiments.Notices[0] : new Notice(AnswerWords.NoExperiment);
        }

        var results = experiments.Report.Results.Where(static result => result is { Roas: not null, HasFailedCheck: false }).ToList();
        if (results.Count == 0)
        {
            return new Notice(AnswerWords.NoResult);
        }

        var best = results.Where(static result => result.AttributedRoas is not null).MaxBy(static result => result.AttributedRoas);
        return best is { Verdict: LiftVerdict.Stop } && results.Count > 1
            ? new Notice(AnswerWords.BestDoesNotPay(best, experiments.Report.Settings), Tone.Warning)
            : new Notice(AnswerWords.Experiments(results));
    }
}
