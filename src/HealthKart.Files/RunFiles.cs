namespace HealthKart.Files;

/// <summary>
/// The files of one run, and the one place that decides which of them may be written: none that the run reads, and none that another output
/// of it is. Files are told apart by what they are, not by how they are spelt.
/// </summary>
/// <remarks>
/// Whatever reads says so (<see cref="Read"/>, <see cref="ReadFolder"/>), and whatever writes asks, before it writes the first byte. A run
/// is what happens between <see cref="Begin"/> and <see cref="Dispose"/>, on its thread and on all that it starts; what happens outside
/// belongs to the process. A run within a run may write what neither reads. Its members may be called from any thread.
/// </remarks>
public sealed class RunFiles : IDisposable
{
    private const int FewPaths = 64;

    private static readonly RunFiles s_process = new(outer: null);
    private static readonly AsyncLocal<RunFiles?> s_current = new();

    // The file into which a shell has sent what this process prints; a terminal or a pipe is none.
    private static readonly Lazy<FileIdentity?> s_printed = new(() =>
        !OperatingSystem.IsWindows() && FileStatus.Of("/dev/stdout") is { IsStream: false } file ? file.Identity : null);

    private readonly Lock _lock = new();
    private readonly RunFiles? _outer;

    // The inputs as they were named, and where they led when they were read.
    private readonly Dictionary<string, string> _read = new(StringComparer.Ordinal);

    // What was written, and by which name.
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InputNames> _folders = new(StringComparer.Ordinal);
    private readonly List<HeldFile> _held = [];

    // How many there may be before those that are gone are looked for.
    private int _mostRead = FewPaths;
    private int _mostWritten = FewPaths;
    private int _mostFolders = FewPaths;

    private RunFiles(RunFiles? outer) => _outer = outer;

    /// <summary>The run that this code is part of.</summary>
    public static RunFiles Current => s_current.Value ?? s_process;

    /// <summary>Begins a run, which lasts until it is disposed.</summary>
    public static RunFiles Begin() => s_current.Value = new RunFiles(Current);

    /// <summary>Says that a file is read, so that nothing of the run replaces it. What the run has made itself does not count.</summary>
    /// <param name="path">The file; a relative path starts from the working directory of now.</param>
    /// <exception cref="OutputRefusedException">
    /// An output of the run goes there; what it has put there is taken back. Or what the process prints goes there.
    /// </exception>
    public void Read(string path)
    {
        var full = Path.GetFullPath(path);
        var held = HeldBy(held => !IsReplaced(held, full) && IsOneFile(held.Path, full));
        if (held is { IsWritten: false } or { WasThere: true })
        {
            throw TakeBack(held, ToBeRead(path));
        }

        if (s_printed.Value is { } printed && printed == FileIdentity.Of(full))
        {
            throw new OutputRefusedException($"'{path}' is to be read, and is where this program prints. Print into another file.");
        }

        if (held is null && !HasWritten(full))
        {
            lock (_lock)
            {
                ForgetTheGone(_read, ref _mostRead, File.Exists);
                _read[full] = FileTarget.Of(full).Path;
            }
        }
    }

    /// <summary>Says that files of a folder are read by their names, so that nothing of the run adds one.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isRead">Whether a file of this name, without its folder, is one that is read.</param>
    /// <param name="plural">What these files are called, such as <c>the campaign files</c>.</param>
    /// <exception cref="OutputRefusedException">An output of the run has such a name; what it has put there is taken back.</exception>
    public void ReadFolder(string folder, Func<string, bool> isRead, string plural)
    {
        var (full, names) = (Path.GetFullPath(folder), new InputNames(isRead, plural));
        if (HeldBy(held => FileTarget.Of(held.Path) is { IsStream: false } target && names.Has(target.Path, full)) is { } held)
        {
            throw TakeBack(held, held.WasThere ? ToBeRead(held.Path) : NextTime(held.Path, plural));
        }

        lock (_lock)
        {
            ForgetTheGone(_folders, ref _mostFolders, Directory.Exists);
            _folders[full] = names;
        }
    }

    /// <summary>
    /// Refuses what may not be written: a file that the run reads, or would by its name, and one that another output of it is.
    /// </summary>
    /// <param name="path">The file that is to be written; it need not be there.</param>
    /// <exception cref="OutputRefusedException">It is one of these.</exception>
    public void ThrowIfTaken(string path) => ThrowIfTaken(path, replacing: null, holder: null);

    /// <summary>Refuses outputs of which two are one file.</summary>
    /// <param name="outputs">For each output what it is called, such as an option, and its file; <c>null</c>: it is not asked for.</param>
    /// <exception cref="OutputRefusedException">Two are one.</exception>
    public static void ThrowIfShared(params ReadOnlySpan<(string Name, string? Path)> outputs)
    {
        var known = new Dictionary<(FileIdentity?, string), List<(string Name, string Path)>>();
        foreach (var (name, path) in outputs)
        {
            if (path is null || FileTarget.Of(path).IsStream)
            {
                // Anything may be written twice into a device.
                continue;
            }

            var key = FileTarget.KeyOf(path);
            if (!known.TryGetValue(key, out var alike))
            {
                known[key] = alike = [];
            }

            if (alike.Find(other => FileTarget.IsSame(other.Path, path)) is { Name: { } other })
            {
                throw new OutputRefusedException(
                    $"{other} and {name} are one file, '{path}', which can hold only one of them. Name two files.");
            }

            alike.Add((name, path));
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

    /// <summary>Says that a file was written.</summary>
    /// <param name="target">Where it stands.</param>
    /// <param name="name">By which name it was written (see <see cref="FileTarget.NameOf"/>).</param>
    internal void Wrote(string target, string name)
    {
        for (var run = this; run is not null; run = run._outer)
        {
            lock (run._lock)
            {
                ForgetTheGone(run._written, ref run._mostWritten, File.Exists);
                run._written.TryAdd(target, name);
            }
        }
    }

    internal void ThrowIfTaken(string path, string? replacing, HeldFile? holder)
    {
        holder?.ThrowIfRefused();
        var target = FileTarget.Of(path);
        if (target.IsStream && FileStatus.Of(path) is not { IsStream: false })
        {
            return;
        }

        for (var run = this; run is not null; run = run._outer)
        {
            run.ThrowIfTakenHere(path, target, replacing, holder);
        }
    }

    private void ThrowIfTakenHere(string path, FileTarget target, string? replacing, HeldFile? holder)
    {
        var (read, folders, held) = Known();
        var identity = FileIdentity.Of(path);
        if (Array.Find(folders, folder => folder.Value.Has(target.Path, folder.Key)) is { Key: not null } named && !HasWritten(path))
        {
            throw identity is null ? NextTime(path, named.Value.Plural) : OneOf(path, named.Value.Plural);
        }

        if (identity is { } known
            && Array.Find(folders, folder => folder.Value.HoldsIn(folder.Key, known)) is { Key: not null } holding && !HasWritten(path))
        {
            throw OneOf(path, holding.Value.Plural);
        }

        var isReplaced = replacing is not null && FileTarget.IsSame(replacing, path);
        if (!isReplaced && Array.Exists(read, input => IsInput(input, target, identity)))
        {
            throw Refusal(path, "is read by this run");
        }

        if (Array.Exists(held, output => output != holder && IsOneFile(output.Path, path)) || (!isReplaced && HasOtherName(path, target)))
        {
            throw Refusal(path, "is another output of this run");
        }
    }

    private (KeyValuePair<string, string>[] Read, KeyValuePair<string, InputNames>[] Folders, HeldFile[] Held) Known()
    {
        lock (_lock)
        {
            return ([.. _read], [.. _folders], [.. _held]);
        }
    }

    // An input that was read by another path may have been replaced meanwhile, by a file that must not be lost either.
    private static bool IsInput(KeyValuePair<string, string> input, FileTarget target, FileIdentity? identity) =>
        (identity is not null && FileIdentity.Of(input.Key) == identity)
        || string.Equals(input.Value, target.Path, StringComparison.Ordinal);

    private HeldFile[] Held()
    {
        lock (_lock)
        {
            return [.. _held];
        }
    }

    // A process that loads campaigns all day would know thousands of paths, and look at each of them for every file that it writes.
    private static void ForgetTheGone<T>(Dictionary<string, T> paths, ref int most, Func<string, bool> isThere)
    {
        if (paths.Count < most)
        {
            return;
        }

        foreach (var gone in paths.Keys.Where(path => !isThere(path)).ToArray())
        {
            paths.Remove(gone);
        }

        most = Math.Max(FewPaths, 2 * paths.Count);
    }

    private bool HasWritten(string path)
    {
        var (target, identity) = (FileTarget.Of(path).Path, FileIdentity.Of(path));
        lock (_lock)
        {
            return _written.ContainsKey(target)
                || (identity is not null && _written.Keys.Any(written => FileIdentity.Of(written) == identity));
        }
    }

    // One name is written over and over; two names of one file are two outputs. Of a process nobody knows when its last run was over.
    private bool HasOtherName(string path, FileTarget target)
    {
        lock (_lock)
        {
            return _outer is not null
                && _written.TryGetValue(target.Path, out var name)
                && !string.Equals(name, FileTarget.NameOf(path), StringComparison.OrdinalIgnoreCase);
        }
    }

    private HeldFile? HeldBy(Predicate<HeldFile> isMeant)
    {
        for (var run = this; run is not null; run = run._outer)
        {
            if (Array.Find(run.Held(), isMeant) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static OutputRefusedException TakeBack(HeldFile held, OutputRefusedException refusal)
    {
        held.TakeBack(refusal.Message);
        return refusal;
    }

    private static bool IsReplaced(HeldFile held, string path) => held.Replacing is { } input && FileTarget.IsSame(input, path);

    // Anything may be written twice into a device.
    private static bool IsOneFile(string path, string other) => !FileTarget.Of(path).IsStream && FileTarget.IsSame(path, other);

    private static OutputRefusedException Refusal(string path, string why) => new($"'{path}' {why}. Name another file to write to.");

    private static OutputRefusedException ToBeRead(string path) => Refusal(path, "is to be read, and is where this run writes");

    private static OutputRefusedException OneOf(string path, string plural) => Refusal(path, $"is one of {plural}");

    private static OutputRefusedException NextTime(string path, string plural) =>
        new($"'{path}' would be read as one of {plural} the next time, by its name. Name another file or folder to write to.");

    /// <summary>Which files of a folder are inputs, and what they are called together.</summary>
    private sealed record InputNames(Func<string, bool> IsRead, string Plural)
    {
        /// <summary>Whether a path is in the folder, by a name that is read.</summary>
        internal bool Has(string path, string folder) =>
            IsRead(Path.GetFileName(path))
            && FileIdentity.Of(folder) is { } identity && identity == FileIdentity.Of(FileTarget.FolderOf(path));

        /// <summary>Whether a file stands in the folder, too, by a name that is read.</summary>
        internal bool HoldsIn(string folder, FileIdentity file) =>
            Directory.Exists(folder)
            && Directory.EnumerateFiles(folder).Any(path => IsRead(Path.GetFileName(path)) && FileIdentity.Of(path) == file);
    }
}
