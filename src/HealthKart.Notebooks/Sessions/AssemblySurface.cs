using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// What users of an assembly get into their hands: the assemblies of the types that its public members take and give, that its public
/// types are made of, and that they are marked with, for a serializer goes by such marks; and those that know its inner parts.
/// What it only works with is none of it.
/// </summary>
internal sealed class AssemblySurface : ISignatureTypeProvider<int, int>
{
    private readonly MetadataReader _reader;
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    private AssemblySurface(MetadataReader reader) => _reader = reader;

    /// <summary>The simple names of those assemblies.</summary>
    /// <param name="path">The file of the assembly.</param>
    /// <exception cref="BadImageFormatException">It is no assembly.</exception>
    public static IReadOnlyCollection<string> Of(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var surface = new AssemblySurface(file.GetMetadataReader());
        surface.Read();
        return surface._names;
    }

    private void Read()
    {
        AddFriends();
        foreach (var forwarded in _reader.ExportedTypes.Select(_reader.GetExportedType))
        {
            Add(forwarded.Implementation);
        }

        foreach (var type in _reader.TypeDefinitions.Select(_reader.GetTypeDefinition).Where(IsVisible))
        {
            Add(type.BaseType);
            foreach (var implemented in type.GetInterfaceImplementations())
            {
                Add(_reader.GetInterfaceImplementation(implemented).Interface);
            }

            Add(type.GetGenericParameters());
            Add(type.GetCustomAttributes());
            ReadMembers(type);
        }
    }

    private void AddFriends()
    {
        foreach (var attribute in _reader.GetAssemblyDefinition().GetCustomAttributes().Select(_reader.GetCustomAttribute))
        {
            if (MarkOf(attribute) is { Kind: HandleKind.TypeReference } type
                && _reader.GetString(_reader.GetTypeReference((TypeReferenceHandle)type).Name) == nameof(InternalsVisibleToAttribute))
            {
                var value = _reader.GetBlobReader(attribute.Value);
                // The mark by which each value begins.
                value.ReadUInt16();
                _names.Add((value.ReadSerializedString() ?? "").Split(',')[0].Trim());
            }
        }
    }

    // Properties and events are had by their methods, but marked themselves.
    private void ReadMembers(TypeDefinition type)
    {
        foreach (var method in type.GetMethods().Select(_reader.GetMethodDefinition).Where(method => IsVisible(method.Attributes)))
        {
            method.DecodeSignature(this, 0);
            Add(method.GetGenericParameters());
            Add(method.GetCustomAttributes());
        }

        var fields = type.GetFields().Select(_reader.GetFieldDefinition);
        foreach (var field in fields.Where(field => IsVisible((MethodAttributes)field.Attributes)))
        {
            field.DecodeSignature(this, 0);
            Add(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties())
        {
            Add(_reader.GetPropertyDefinition(property).GetCustomAttributes());
        }
    }

    private void Add(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => _reader.GetGenericParameter(parameter).GetConstraints()))
        {
            Add(_reader.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private void Add(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(_reader.GetCustomAttribute))
        {
            Add(MarkOf(attribute));
        }
    }

    // Nil for a mark of the assembly's own.
    private EntityHandle MarkOf(CustomAttribute attribute) => attribute.Constructor.Kind == HandleKind.MemberReference
        ? _reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
        : default;

    private void Add(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeReference:
                Add(_reader.GetTypeReference((TypeReferenceHandle)handle).ResolutionScope);
                break;
            case HandleKind.TypeSpecification:
                _reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, 0);
                break;
            case HandleKind.AssemblyReference:
                _names.Add(_reader.GetString(_reader.GetAssemblyReference((AssemblyReferenceHandle)handle).Name));
                break;
        }
    }

    private bool IsVisible(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
            IsVisible(_reader.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    // Fields have the same bits.
    private static bool IsVisible(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask)
        is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    int ISignatureTypeProvider<int, int>.GetTypeFromSpecification(
        MetadataReader reader, int genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Added(handle);

    int ISimpleTypeProvider<int>.GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Added(handle);

    int ISimpleTypeProvider<int>.GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => 0;

    int ISimpleTypeProvider<int>.GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

    int IConstructedTypeProvider<int>.GetArrayType(int elementType, ArrayShape shape) => 0;

    int IConstructedTypeProvider<int>.GetByReferenceType(int elementType) => 0;

    int IConstructedTypeProvider<int>.GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;

    int IConstructedTypeProvider<int>.GetPointerType(int elementType) => 0;

    int ISZArrayTypeProvider<int>.GetSZArrayType(int elementType) => 0;

    int ISignatureTypeProvider<int, int>.GetFunctionPointerType(MethodSignature<int> signature) => 0;

    int ISignatureTypeProvider<int, int>.GetGenericMethodParameter(int genericContext, int index) => 0;

    int ISignatureTypeProvider<int, int>.GetGenericTypeParameter(int genericContext, int index) => 0;

    int ISignatureTypeProvider<int, int>.GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;

    int ISignatureTypeProvider<int, int>.GetPinnedType(int elementType) => 0;

    private int Added(EntityHandle handle)
    {
        Add(handle);
        return 0;
    }
}
