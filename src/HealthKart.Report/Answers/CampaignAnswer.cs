using HealthKart.Analysis.Performance;
using HealthKart.Report.Display;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Answers;

/// <summary>
/// What a campaign comes to, for who has half a minute: whether it earns its payout back, where money is lost and made, whom to pay more,
/// whom to stop, what experiments say, and how complete the data are.
/// </summary>
public sealed class CampaignAnswer : IReportPart
{
    private CampaignAnswer(CampaignPerformance campaign, CampaignPerformance? before)
    {
        (Verdict, Evidence, Tone) = AnswerVerdict.Of(campaign);
        Cards = campaign.Cards(before);
        (Experiments, Completeness) = (ExperimentAnswer.Of(campaign), CompletenessWords.Of(campaign));
        if (AnswerVerdict.HasRatio(campaign))
        {
            var parts = LossAndGain.Of(campaign);
            Lost = PartOf(parts, parts.Lost, campaign, Tone.Bad);
            Made = PartOf(parts, parts.Made, campaign, Tone.Good);
            (Scale, Stop) = ([.. NextSteps.Scale(campaign)], [.. NextSteps.Stop(campaign)]);
        }
    }

    /// <summary>What came back of each rupee of payout, beside what it takes to break even, or why nobody can tell.</summary>
    public string Verdict { get; }

    /// <summary>What the verdict rests on; empty where the verdict says it.</summary>
    public string Evidence { get; }

    /// <summary>Whether the payout is earned back.</summary>
    public Tone Tone { get; }

    /// <summary>The numbers beside the verdict.</summary>
    public CampaignCards Cards { get; }

    /// <summary>Where most money is lost; <c>null</c> where no return is known.</summary>
    public AnswerPart? Lost { get; }

    /// <summary>Where most money is made; <c>null</c> where no return is known.</summary>
    public AnswerPart? Made { get; }

    /// <summary>Three whose payout is certain to come back, most money first; fewer where there are fewer.</summary>
    public IReadOnlyList<AnswerStep> Scale { get; } = [];

    /// <summary>Three whose payout is certain not to come back, most money first; fewer where there are fewer.</summary>
    public IReadOnlyList<AnswerStep> Stop { get; } = [];

    /// <summary>What the experiments of the folder say, whatever the filter.</summary>
    public Notice Experiments { get; }

    /// <summary>How much of what the files hold is counted, before any filter.</summary>
    public string Completeness { get; }

    internal static CampaignAnswer Of(CampaignPerformance campaign, CampaignPerformance? before) => new(campaign, before);

    void IReportPart.Write(HtmlWriter html)
    {
        html.Markup($"<section class=\"hk-answer\">\n<div class=\"hk-verdict{AnswerMarkup.ClassOf(Tone)}\">\n")
            .Element("p", "hk-verdict-line", Verdict).Element("p", "hk-verdict-evidence", Evidence).Markup("</div>\n");
        Cards.WriteLead(html);
        if (Lost is not null && Made is not null)
        {
            html.Markup("<div class=\"hk-answer-pair\">\n");
            AnswerMarkup.Write(html, AnswerWords.LostTitle, Lost);
            AnswerMarkup.Write(html, AnswerWords.MadeTitle, Made);
            html.Markup("</div>\n<div class=\"hk-answer-pair\">\n");
            AnswerMarkup.Write(html, AnswerWords.StopTitle, Stop, AnswerWords.NobodyToStop);
            AnswerMarkup.Write(html, AnswerWords.ScaleTitle, Scale, AnswerWords.NobodyToScale);
            html.Markup("</div>\n");
        }

        html.Markup("<ul class=\"hk-answer-rest\">\n").Element("li", AnswerMarkup.RestClassOf(Experiments.Tone), Experiments.Text)
            .Element("li", AnswerMarkup.RestClassOf(Tone.Plain), Completeness).Markup("</ul>\n</section>\n");
    }

    private static AnswerPart PartOf(LossAndGain parts, BreakdownRow? part, CampaignPerformance campaign, Tone tone) => part is null
        ? new AnswerPart("", tone == Tone.Bad ? AnswerWords.NothingLost : AnswerWords.NothingMade, Tone.Plain)
        : new AnswerPart(
            AnswerWords.Gap(campaign.Settings.Contribution(part.Revenue, part.TotalPayout) ?? 0),
            AnswerWords.Part(
                parts.By switch
                {
                    GroupedBy.Basis => AnswerWords.WhoByBasis(part.Value),
                    GroupedBy.Platform => AnswerWords.WhoByPlatform(part.Value),
                    GroupedBy.Category => AnswerWords.WhoByCategory(part.Value),
                    _ => AnswerWords.WhoByBreakEven(part.Influencers, parts.Paid, isBelow: tone == Tone.Bad),
                },
                part,
                campaign.Totals.TotalPayout),
            tone);
}
