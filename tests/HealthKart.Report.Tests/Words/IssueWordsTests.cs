using Xunit;
using System.Reflection;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Report.Words;

namespace HealthKart.Report.Tests.Words;

public sealed class IssueWordsTests
{
    public static TheoryData<string> Details =>
    [
        .. new[] { typeof(IssueDetail).Assembly, typeof(LiftData).Assembly }
            .SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => type.IsSubclassOf(typeof(IssueDetail)) && !type.IsAbstract && type != typeof(JoinFinding.Example))
            .Select(static type => type.AssemblyQualifiedName!),
    ];

    [Theory]
    [MemberData(nameof(Details))]
    public void Whatever_an_issue_is_a_sentence_says_it(string type)
    {
        var detail = Made(Type.GetType(type)!);

        var sentence = detail is JoinFinding
            ? FindingWords.Of(new QualityFinding(detail, "a.csv") { Count = 2 }, Numerals.International)
            : IssueWords.Of(detail, Numerals.International);

        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
        Assert.True(!HasNumber(detail) || sentence.Contains('2', StringComparison.Ordinal), sentence);
    }

    [Fact]
    public void Every_kind_of_issue_has_a_title_of_its_own()
    {
        var titles = Enum.GetValues<IssueKind>().Select(IssueTitles.Of).ToList();

        Assert.Equal(titles.Count, titles.Distinct().Count());
        Assert.All(Enum.GetValues<IssueKind>(), kind => Assert.NotEqual(kind.ToString(), IssueTitles.Of(kind)));
    }

    private static bool HasNumber(IssueDetail detail) => detail.GetType()
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Any(property => property.GetValue(detail) is 2 or 2L or 2m);

    private static IssueDetail Made(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Single(each => each.GetParameters() is not [{ ParameterType: var only }] || only != type);
        return (IssueDetail)constructor.Invoke([.. constructor.GetParameters().Select(static parameter => Value(parameter.ParameterType))]);
    }

    private static object? Value(Type type) => type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(int) => 2,
        _ when type == typeof(long) => 2L,
        _ when type == typeof(decimal) => 2m,
        _ when type == typeof(double) => 0.5,
        _ when type == typeof(DateOnly) => new DateOnly(2025, 1, 31),
        _ when type == typeof(RowAccount) => new RowAccount { File = CampaignFile.Sales, Name = "a.csv", RowsRead = 2, RowsUsed = 1 },
        _ when type == typeof(IReadOnlyList<string>) => new[] { "a", "b" },
        _ when type == typeof(IReadOnlyList<(string Word, long Rows, decimal Money)>) => new[] { ("maybe", 2L, 2m), ("perhaps", 1L, 1m) },
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
            Array.CreateInstance(type.GetGenericArguments()[0], 0),
        _ when type.IsValueType => Activator.CreateInstance(type),
        _ => null,
    };
}
