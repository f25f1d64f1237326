namespace HealthKart.Files;

/// <summary>Writes a file whole or not at all: a reader sees the old content or the new, never a part.</summary>
public static class WholeFile
{
    /// <summary>Writes what goes into a stream; the folder is made when it is missing.</summary>
    /// <param name="path">
    /// The file; replaced when it exists. A symbolic link stays, what it points to is replaced. A device or a pipe is written to at once.
    /// </param>
    /// <param name="write">Writes the content.</param>
    /// <param name="replacing">The input whose place it takes, where that is wanted; <c>null</c>: none.</param>
    /// <exception cref="OutputRefusedException">The run reads it, or it is another output of the run.</exception>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written; an older one is untouched.</exception>
    public static void Write(string path, Action<Stream> write, string? replacing = null)
    {
        using var files = new WholeFiles();
        files.Add(path, write, replacing);
        files.Replace();
    }

    /// <summary>Refuses a folder where a file is to be written.</summary>
    /// <exception cref="IOException">The path is one, or is spelt as one.</exception>
    public static void ThrowIfFolder(string path)
    {
        if (Path.EndsInDirectorySeparator(path) || Directory.Exists(path))
        {
            throw new IOException($"'{path}' is a folder. Name a file to write to.");
        }
    }
}
