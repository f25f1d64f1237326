using HealthKart.Analysis.Performance;
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

        if (ExperimentVerdicts.BestThatDoesNotPay(experiments.Report) is { } best)
        {
            return new Notice(AnswerWords.BestDoesNotPay(best, experiments.Report.Settings), Tone.Warning);
        }

        var verdicts = ExperimentVerdicts.Of(experiments.Report).Findings
            .Select(static finding => (finding.Verdict, finding.Found))
            .ToList();
        return new Notice(verdicts.Count == 0 ? AnswerWords.NoResult : AnswerWords.Experiments(verdicts));
    }
}
