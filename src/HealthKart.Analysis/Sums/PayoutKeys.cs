namespace HealthKart.Analysis.Sums;

/// <summary>The payouts that are for a part of their influencer's sales only, numbered, and found by influencer.</summary>
internal sealed class PayoutKeys
{
    private readonly Dictionary<PayoutKey, int> _numbers = [];
    private readonly Dictionary<int, List<(PayoutKey Key, int Number)>> _byInfluencer = [];

    internal bool Any => _numbers.Count > 0;

    internal void Add(PayoutKey key)
    {
        if (!_numbers.TryAdd(key, _numbers.Count))
        {
            return;
        }

        if (!_byInfluencer.TryGetValue(key.Influencer, out var keys))
        {
            _byInfluencer.Add(key.Influencer, keys = []);
        }

        keys.Add((key, _numbers[key]));
    }

    internal int NumberOf(PayoutKey key) => _numbers[key];

    internal IReadOnlyList<(PayoutKey Key, int Number)> Of(int influencer) =>
        _byInfluencer.TryGetValue(influencer, out var keys) ? keys : [];
}
