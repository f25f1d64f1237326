namespace HealthKart.Analysis.Loading;

/// <summary>A file whose rows are read, as it is known to be written by now, with what there is to say of that.</summary>
internal sealed class KnownFile
{
    private readonly CsvSource _head;
    private ReadAgain _again = new();
    private bool _isNotUtf8;
    private bool _needsLook;

    private KnownFile(CsvSource head, CampaignFile kind) => (_head, Kind, Source) = (head, kind, head);

    /// <summary>Which of the campaign's files it is.</summary>
    internal CampaignFile Kind { get; }

    /// <summary>The file from its header on; it takes that a reading does not count.</summary>
    internal CsvSource Source { get; private set; }

    /// <summary>What there is to say of how it is written.</summary>
    internal IssueLog Issues { get; private set; } = new();

    /// <summary>Whether a reading of it has asked to be made again.</summary>
    internal bool IsToBeReadAgain => _again.Reason is not null;

    /// <summary>
    /// Looks how a file is written: at its header, and at all of it where the header shows that its rows mean something together only.
    /// </summary>
    /// <param name="head">The file as it starts.</param>
    /// <param name="kind">Which of the campaign's files it is.</param>
    internal static KnownFile Of(CsvSource head, CampaignFile kind)
    {
        var file = new KnownFile(head, kind);
        file.Open();
        return file;
    }

    /// <summary>Takes in why the last reading does not count; <c>false</c> where it counts.</summary>
    internal bool Learn()
    {
        if (_again.Reason is not { } reason)
        {
            return false;
        }

        _isNotUtf8 |= reason == ReadAgainReason.NotUtf8;
        _needsLook |= reason == ReadAgainReason.LookNeeded;
        Open();
        return true;
    }

    private void Open()
    {
        (_again, Issues) = (new ReadAgain(), new IssueLog());
        var source = (_isNotUtf8 ? _head.AsNotUtf8() : _head) with { Again = _again, Codes = new CodeColumns() };
        if (source.IsGuess)
        {
            Issues.Add(new DataIssue(new FileIssue.NotUtf8()) { File = source.Name });
        }

        source = source.AtHeader(Kind, Issues);
        if (FileEnd.Of(source, Kind) is { } cut)
        {
            Issues.Add(cut);
        }

        _needsLook |= FileLook.IsNeededFor(source, Kind);
        Source = _needsLook ? source with { Look = FileLook.Of(source, Kind, Issues) } : source;

        // A look over the file is a reading, too, which may find that it is not UTF-8.
        Learn();
    }
}
