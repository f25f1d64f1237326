using static HealthKart.Samples.FollowerRange;

namespace HealthKart.Samples;

/// <summary>The groups that make the story of the sample; <c>data/README.md</c> tells it.</summary>
internal static class Cohorts
{
    private static readonly (string, int)[] s_anyCategory =
        [("Fitness", 4), ("Nutrition", 4), ("Yoga", 3), ("Parenting", 5), ("Lifestyle", 3), ("Sports", 2), ("Food", 3), ("Beauty", 3)];

    private static readonly (string, int)[] s_anyPlatform = [("Instagram", 8), ("YouTube", 5), ("Facebook", 3), ("Twitter", 3)];

    private static readonly (string, int)[] s_visual = [("Instagram", 5), ("YouTube", 4)];

    private static readonly (FollowerRange, int)[] s_anySize = [(Nano, 2), (Micro, 5), (Macro, 4)];

    public static IReadOnlyList<Cohort> All { get; } =
    [
        // The winners: micro creators about training, paid for what they sell.
        new() { Count = 34, Plan = PayoutPlan.PerOrder, Categories = [("Fitness", 6), ("Nutrition", 2), ("Sports", 2)],
            Platforms = s_visual, Sizes = [(Micro, 1)], Sales = (48, 84), Posts = (3, 5), OrderFee = (210, 380), Basket = Basket.Large },
        new() { Count = 40, Plan = PayoutPlan.PerOrder, Categories = s_anyCategory, Platforms = s_anyPlatform,
            Sizes = s_anySize, Sales = (16, 40), Posts = (2, 4), OrderFee = (200, 420) },
        new() { Count = 52, Plan = PayoutPlan.PerPost, Categories = s_anyCategory, Platforms = s_anyPlatform,
            Sizes = s_anySize, Sales = (18, 42), Posts = (2, 4), PostFee = (5_000, 17_000) },
        // The overpaid: famous faces with a fee for each post.
        new() { Count = 14, Plan = PayoutPlan.PerPost, Categories = [("Lifestyle", 6), ("Beauty", 2), ("Food", 2)], Platforms = s_visual,
            Sizes = [(Mega, 1)], Sales = (12, 30), Posts = (2, 3), PostFee = (55_000, 120_000) },
        // Few orders with small baskets.
        new() { Count = 30, Plan = PayoutPlan.PerPost, Categories = s_anyCategory,
            Platforms = [("Instagram", 2), ("YouTube", 1), ("Facebook", 4), ("Twitter", 4)],
            Sizes = [(Nano, 3), (Micro, 1)], Sales = (1, 9), Posts = (1, 3), PostFee = (1_000, 4_000), Basket = Basket.Small },
        new() { Count = 7, Plan = PayoutPlan.PerPost, Categories = s_anyCategory, Platforms = s_anyPlatform,
            Sizes = s_anySize, Sales = (0, 0), Posts = (1, 2), PostFee = (4_000, 15_000) },
        new() { Count = 7, Plan = PayoutPlan.Hybrid, Categories = s_anyCategory, Platforms = s_visual,
            Sizes = [(Macro, 1)], Sales = (28, 50), Posts = (2, 3), PostFee = (4_000, 9_000), OrderFee = (90, 160) },
        new() { Count = 5, Plan = PayoutPlan.PerOrderInHalves, Categories = s_anyCategory, Platforms = s_visual,
            Sizes = [(Micro, 1)], Sales = (30, 50), Posts = (4, 6), OrderFee = (180, 300) },
        new() { Count = 9, Plan = PayoutPlan.Barter, Categories = s_anyCategory, Platforms = s_anyPlatform,
            Sizes = [(Nano, 1)], Sales = (6, 26), Posts = (1, 3) },
        new() { Count = 1, Plan = PayoutPlan.AmountBlank, Categories = s_anyCategory, Platforms = s_visual,
            Sizes = [(Micro, 1)], Sales = (14, 22), OrderFee = (200, 300) },
        new() { Count = 1, Plan = PayoutPlan.AmountZero, Categories = s_anyCategory, Platforms = s_visual,
            Sizes = [(Micro, 1)], Sales = (14, 22), OrderFee = (200, 300) },
    ];
}
