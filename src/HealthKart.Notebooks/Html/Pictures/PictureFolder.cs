namespace HealthKart.Notebooks.Html.Pictures;

/// <summary>The pictures in a notebook's folder and below it. Nothing elsewhere is read, nor what a link there leads to.</summary>
/// <param name="folder">The folder; null where the notebook has none.</param>
internal sealed class PictureFolder(string? folder)
{
    // Bytes. A page of more opens nowhere.
    private const long LargestPicture = 20L << 20;
    private const long LargestPage = 100L << 20;

    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);
    private long _length;

    /// <summary>A data URI of the picture that a link in the notebook names; null where there is none.</summary>
    public string? Find(string link)
    {
        if (folder is null || PathOf(link) is not { } path)
        {
            return null;
        }

        if (!_known.TryGetValue(path, out var uri))
        {
            _known[path] = uri = Read(path);
        }

        _length += uri?.Length ?? 0;
        return _length > LargestPage ? null : uri;
    }

    private static string? Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file is { Exists: true, Length: > 0 and <= LargestPicture } ? ImageData.ToUri(File.ReadAllBytes(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string? PathOf(string link)
    {
        var written = link.Split('?', '#')[0];
        var relative = Uri.UnescapeDataString(written);
        var hasForbidden = relative.AsSpan().ContainsAny('\0', ':');
        if (relative.Length == 0 || hasForbidden || Path.IsPathRooted(relative))
        {
            return null;
        }

        var root = Path.GetFullPath(folder!);
        var path = Path.GetFullPath(Path.Combine(root, relative.Replace('\\', '/')));
        var below = Path.GetRelativePath(root, path);
        return Path.IsPathRooted(below) || below.Split(Path.DirectorySeparatorChar)[0] is ".." or "." || HasLink(root, below) ? null : path;
    }

    // One of the folders on the way, or the file, may be a link to anywhere.
    private static bool HasLink(string root, string below)
    {
        var path = root;
        foreach (var part in below.Split(Path.DirectorySeparatorChar))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }
}
