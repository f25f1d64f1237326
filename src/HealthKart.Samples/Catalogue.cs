namespace HealthKart.Samples;

/// <summary>The brands and what they sell. Names and prices are of the kind one meets, not a price list.</summary>
internal static class Catalogue
{
    public const string MuscleBlaze = "MuscleBlaze";
    public const string HKVitals = "HKVitals";
    public const string Gritzo = "Gritzo";

    public static IReadOnlyList<Product> Products { get; } =
    [
        new(MuscleBlaze, "Biozyme Performance Whey 1 kg", 2_799),
        new(MuscleBlaze, "Biozyme Performance Whey 2 kg", 5_199),
        new(MuscleBlaze, "Raw Whey Isolate 1 kg", 2_249),
        new(MuscleBlaze, "Mass Gainer XXL 3 kg", 2_399),
        new(MuscleBlaze, "Pre Workout WrathX 340 g", 1_499),
        new(MuscleBlaze, "Creatine Monohydrate 250 g", 649),
        new(MuscleBlaze, "High Protein Oats 1 kg", 499),
        new(MuscleBlaze, "Protein Bar (pack of 6)", 539),
        new(HKVitals, "Skin Radiance Collagen 200 g", 1_099),
        new(HKVitals, "Marine Collagen 250 g", 1_549),
        new(HKVitals, "ProteinUp Women 750 g", 2_099),
        new(HKVitals, "Fish Oil 1000 mg (60 capsules)", 599),
        new(HKVitals, "Multivitamin Women (60 tablets)", 499),
        new(HKVitals, "Multivitamin Men (60 tablets)", 479),
        new(HKVitals, "Ashwagandha (60 capsules)", 399),
        new(HKVitals, "Biotin Gummies (30)", 449),
        new(Gritzo, "SuperMilk Daily Nutrition 4-7y 400 g", 649),
        new(Gritzo, "SuperMilk Height+ 8-12y 400 g", 749),
        new(Gritzo, "SuperMilk Young Athletes 13+ 1 kg", 1_649),
        new(Gritzo, "SuperMilk Weight+ 1 kg", 1_549),
        new(Gritzo, "SuperMilk Family Pack 2 kg", 2_799),
        new(Gritzo, "Multivitamin Gummies for Kids (30)", 399),
        new(Gritzo, "Omega Gummies for Kids (30)", 449),
    ];

    /// <summary>What is taken off the list price, in percent, one as often as the other.</summary>
    public static IReadOnlyList<int> Discounts { get; } = [0, 0, 5, 5, 8, 10, 10, 12, 15];

    /// <summary>The products of a brand.</summary>
    public static IReadOnlyList<Product> Of(string brand) => s_byBrand[brand];

    private static readonly Dictionary<string, IReadOnlyList<Product>> s_byBrand =
        Products.GroupBy(product => product.Brand).ToDictionary(brand => brand.Key, IReadOnlyList<Product> (brand) => brand.ToList());
}
