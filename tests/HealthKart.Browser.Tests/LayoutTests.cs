using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>Reports from one influencer to 10,000, from a phone's width to a desk's, in both themes, folded and unfolded.</summary>
public sealed class LayoutTests(MeasuredReports reports) : IClassFixture<MeasuredReports>
{
    public static TheoryData<string> Folders => ReportFolders.All;

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task The_page_does_not_scroll_sideways(string folder) =>
        Assert.Empty(await reports.FindAsync(folder, PageLayout.Sideways));

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task No_word_or_number_is_broken_inside(string folder) =>
        Assert.Empty(await reports.FindAsync(folder, PageLayout.BrokenWords));

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task No_column_is_hidden_without_a_sign(string folder) =>
        Assert.Empty(await reports.FindAsync(folder, PageLayout.HiddenColumns));

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task No_text_of_a_chart_stands_out_of_it_or_covers_another(string folder) =>
        Assert.Empty(await reports.FindAsync(folder, PageLayout.ChartTexts));

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task The_answer_ends_on_the_first_screen_of_a_desk_and_the_second_of_a_phone(string folder) =>
        Assert.Empty(await reports.FindAsync(folder, PageLayout.AnswerEnd));

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Every_target_has_the_size_or_the_room_of_a_finger(string folder) =>
        Assert.Empty(await reports.FindAsync(folder, PageTargets.Crowded));
}
