namespace HealthKart.Analysis.Campaigns;

/// <summary>The handle in an id: <c>riya</c> in <c>@riya</c> and in <c>https://instagram.com/riya/</c>.</summary>
internal static class Handle
{
    /// <summary>The handle; <c>null</c> for what cannot be one.</summary>
    internal static string? Of(string id)
    {
        var handle = id.AsSpan().Trim();
        if (IsLink(id))
        {
            var end = handle.IndexOfAny('?', '#');
            handle = (end < 0 ? handle : handle[..end]).TrimEnd('/');
            var slash = handle.LastIndexOf('/');
            handle = slash < 0 || handle[..slash].EndsWith("/") ? default : handle[(slash + 1)..];
        }

        handle = handle.TrimStart('@');
        return handle.IsEmpty || handle.IndexOfAnyExcept(s_letters) >= 0 ? null : handle.ToString();
    }

    /// <summary>Whether an id is written as a handle or as a link to one.</summary>
    internal static bool IsWrittenIn(string id) => id.StartsWith('@') || IsLink(id);

    private static readonly System.Buffers.SearchValues<char> s_letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

    private static bool IsLink(string id) =>
        id.Contains("://", StringComparison.Ordinal)
            || id.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || id.Contains(".com/", StringComparison.OrdinalIgnoreCase);
}
