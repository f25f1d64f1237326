using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>Writes a workbook as small as one can be.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    /// <param name="path">The file.</param>
    /// <param name="sheets">Each sheet with its rows of cells, which are numbers where they look like one,
    /// and the ranges that are merged.</param>
    internal static void Write(string path, params (string Name, string[][] Rows, string[] Merged)[] sheets)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Write(archive, sheets);
    }

    /// <inheritdoc cref="Write(string, ValueTuple{string, string[][], string[]}[])"/>
    /// <returns>The workbook as its bytes.</returns>
    internal static byte[] Bytes(params (string Name, string[][] Rows, string[] Merged)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, sheets);
        }

        return stream.ToArray();
    }

    /// <summary>Writes a workbook of one sheet, whose rows are XML as it was given.</summary>
    internal static void WriteRaw(string path, string name, string rows)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Write(archive, [name], _ => $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>");
    }

    private static void Write(ZipArchive archive, (string Name, string[][] Rows, string[] Merged)[] sheets) =>
        Write(archive, [.. sheets.Select(static sheet => sheet.Name)], place => SheetOf(sheets[place].Rows, sheets[place].Merged));

    private static void Write(ZipArchive archive, string[] sheets, Func<int, string> sheetOf)
    {
        const string Office = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var parts = sheets.Select((_, i) =>
            $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"{Office}.worksheet+xml\"/>");
        Add(
            archive,
            "[Content_Types].xml",
            $"<Types xmlns=\"{Packages}/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Office}.sheet.main+xml\"/>"
            + $"{string.Concat(parts)}</Types>");
        Add(
            archive,
            "_rels/.rels",
            $"<Relationships xmlns=\"{Packages}/relationships\">"
            + $"<Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        var entries = sheets.Select((sheet, i) => $"<sheet name=\"{sheet}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>");
        Add(
            archive,
            "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(entries)}</sheets></workbook>");
        var relations = sheets.Select((_, i) =>
            $"<Relationship Id=\"r{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>");
        Add(
            archive,
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{Packages}/relationships\">{string.Concat(relations)}</Relationships>");
        for (var i = 0; i < sheets.Length; i++)
        {
            Add(archive, $"xl/worksheets/sheet{i + 1}.xml", sheetOf(i));
        }
    }

    private static string SheetOf(string[][] rows, string[] merged)
    {
        var text = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var row = 0; row < rows.Length; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Length; column++)
            {
                var (cell, place) = (rows[row][column], $"{(char)('A' + column)}{row + 1}");
                text.Append(cell.Length == 0 ? "" : decimal.TryParse(cell, CultureInfo.InvariantCulture, out _)
                    ? $"<c r=\"{place}\"><v>{cell}</v></c>"
                    : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>");
            }

            text.Append("</row>");
        }

        var cells = string.Concat(merged.Select(range => $"<mergeCell ref=\"{range}\"/>"));
        var ranges = merged.Length == 0 ? "" : $"<mergeCells count=\"{merged.Length}\">{cells}</mergeCells>";
        return text.Append("</sheetData>").Append(ranges).Append("</worksheet>").ToString();
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
