namespace HealthKart.Files;

/// <summary>
/// The files of one run, and the one place that decides which of them may be written: none that the run reads, and none that another output of
/// it is. Files are told apart by what they are, not by how they are spelt.
/// </summary>
/// <remarks>
/// Whatever reads says so (<see cref="Read"/>, <see cref="ReadFolder"/>), and whatever writes asks, before it writes the first byte. A run is what
/// happens between <see cref="Begin"/> and <see cref="Dispose"/>, on its thread and on all that it starts; what happens outside belongs to the
/// process. A run within a run may write what neither reads. Its members may be called from any thread.
/// </remarks>
public sealed class RunFiles : IDisposable
{
    private static readonly RunFiles s_process = new(outer: null);
    private static readonly AsyncLocal<RunFiles?> s_current = new();

    private readonly Lock _lock = new();
    private readonly RunFiles? _outer;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InputNames> _folders = new(StringComparer.Ordinal);
    private readonly List<HeldFile> _held = [];

    private RunFiles(RunFiles? outer) => _outer = outer;

    /// <summary>The run that this code is part of.</summary>
    public static RunFiles Current => s_current.Value ?? s_process;

    /// <summary>Begins a run, which lasts until it is disposed.</summary>
    public static RunFiles Begin() => s_current.Value = new RunFiles(Current);

    /// <summary>Says that a file is read, so that nothing of the run replaces it. What the run has written itself does not count.</summary>
    /// <param name="path">The file; a relative path starts from the working directory of now.</param>
    /// <exception cref="OutputRefusedException">An output of the run is written into it; where that output was only added, it is taken back.</exception>
    public void Read(string path)
    {
        var full = Path.GetFullPath(path);
        if (HeldAs(full) is { } held)
        {
            held.TakeBack();
            throw Refusal(path, "is to be read, and is where this run writes");
        }

        if (!HasWritten(FileTarget.Of(full).Path))
        {
            lock (_lock)
            {
                _read.Add(full);
            }
        }
    }

    /// <summary>Says that files of a folder are read by their names, so that nothing of the run adds one.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isRead">Whether a file of this name, without its folder, is one that is read.</param>
    /// <param name="plural">What these files are called, such as <c>the campaign files</c>.</param>
    public void ReadFolder(string folder, Func<string, bool> isRead, string plural)
    {
        lock (_lock)
        {
            _folders[Path.GetFullPath(folder)] = new(isRead, plural);
        }
    }

    /// <summary>Refuses what may not be written: a file that the run reads, or would by its name, and one that another output of it is.</summary>
    /// <param name="path">The file that is to be written; it need not be there.</param>
    /// <exception cref="OutputRefusedException">It is one of these.</exception>
    public void ThrowIfTaken(string path) => ThrowIfTaken(path, replacing: null, holder: null);

    /// <summary>Refuses outputs of which two are one file.</summary>
    /// <param name="outputs">For each output what it is called, such as an option, and its file; <c>null</c>: it is not asked for.</param>
    /// <exception cref="OutputRefusedException">Two are one.</exception>
    public static void ThrowIfShared(params ReadOnlySpan<(string Name, string? Path)> outputs)
    {
        for (var first = 0; first < outputs.Length; first++)
        {
            for (var second = first + 1; second < outputs.Length; second++)
            {
                if (outputs[first].Path is { } one && outputs[second].Path is { } two && IsOneFile(one, two))
                {
                    throw new OutputRefusedException(
                        $"{outputs[first].Name} and {outputs[second].Name} are one file, '{two}', which can hold only one of them. Name two files.");
                }
            }
        }
    }

    /// <summary>Takes a file for an output of the whole run: until that is disposed nothing else writes it, and nothing reads it.</summary>
    /// <param name="path">The file; it need not be there.</param>
    /// <param name="replacing">The input that it takes the place of, where that is wanted; <c>null</c>: none.</param>
    /// <exception cref="OutputRefusedException">The run reads it, or it is another output.</exception>
    public HeldFile Hold(string path, string? replacing = null)
    {
        ThrowIfTaken(path, replacing, holder: null);
        var held = new HeldFile(this, Path.GetFullPath(path), replacing);
        lock (_lock)
        {
            _held.Add(held);
        }

        return held;
    }

    /// <summary>Ends the run.</summary>
    public void Dispose()
    {
        if (ReferenceEquals(s_current.Value, this))
        {
            s_current.Value = _outer;
        }
    }

    internal void Release(HeldFile held)
    {
        lock (_lock)
        {
            _held.Remove(held);
        }
    }

    internal void Wrote(string target)
    {
        for (var run = this; run is not null; run = run._outer)
        {
            lock (run._lock)
            {
                run._written.Add(target);
            }
        }
    }

    internal void ThrowIfTaken(string path, string? replacing, HeldFile? holder)
    {
        if (FileTarget.Of(path).IsStream)
        {
            return;
        }

        for (var run = this; run is not null; run = run._outer)
        {
            run.ThrowIfTakenHere(path, replacing, holder);
        }
    }

    private void ThrowIfTakenHere(string path, string? replacing, HeldFile? holder)
    {
        var (read, folders, held) = Known();
        var (identity, target) = (FileIdentity.Of(path), FileTarget.Of(path).Path);
        if (Array.Find(folders, folder => folder.Value.Has(Path.GetFileName(target)) && IsFolderOf(folder.Key, target)) is { Key: not null } named)
        {
            throw identity is null
                ? new OutputRefusedException($"'{path}' would be read as one of {named.Value.Plural} the next time, by its name. Name another file or folder to write to.")
                : Refusal(path, $"is one of {named.Value.Plural}");
        }

        if (identity is not null && Array.Exists(read, input => FileIdentity.Of(input) == identity) && (replacing is null || !FileTarget.IsSame(replacing, path)))
        {
            throw Refusal(path, "is read by this run");
        }

        if (Array.Exists(held, output => output != holder && IsOneFile(output.Path, path)))
        {
            throw Refusal(path, "is another output of this run");
        }
    }

    private (string[] Read, KeyValuePair<string, InputNames>[] Folders, HeldFile[] Held) Known()
    {
        lock (_lock)
        {
            return ([.. _read], [.. _folders], [.. _held]);
        }
    }

    private bool HasWritten(string target)
    {
        lock (_lock)
        {
            if (_written.Contains(target))
            {
                return true;
            }
        }

        return _outer?.HasWritten(target) ?? false;
    }

    private HeldFile? HeldAs(string path)
    {
        for (var run = this; run is not null; run = run._outer)
        {
            if (Array.Find(run.Known().Held, held => !IsReplaced(held, path) && IsOneFile(held.Path, path)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsReplaced(HeldFile held, string path) => held.Replacing is { } input && FileTarget.IsSame(input, path);

    private static bool IsFolderOf(string folder, string path) =>
        FileIdentity.Of(folder) is { } identity && identity == FileIdentity.Of(FileTarget.FolderOf(path));

    // Anything may be written twice into a device.
    private static bool IsOneFile(string path, string other) => !FileTarget.Of(path).IsStream && FileTarget.IsSame(path, other);

    private static OutputRefusedException Refusal(string path, string why) => new($"'{path}' {why}. Name another file to write to.");

    /// <summary>Which files of a folder are inputs, and what they are called together.</summary>
    private sealed record InputNames(Func<string, bool> Has, string Plural);
}
