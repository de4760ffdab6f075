// Command meshconfig prints the fields of the mesh configuration of the Istio release this module is pinned to, as JSON.
//
// The generator (tools/schema) makes the types of src/imports/mesh-config.ts and the facts of src/schema/mesh-config.json of it. It
// prints names and types, and none of the prose.
package main

import (
	"encoding/json"
	"log"
	"os"
	"strings"

	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/descriptorpb"
	meshconfig "istio.io/api/mesh/v1alpha1"
)

// field is one field of a message.
type field struct {
	Name string `json:"name"`
	// Type is a scalar of JSON, or a well-known type; empty for messages and enums.
	Type    string `json:"type,omitempty"`
	Message string `json:"message,omitempty"`
	Enum    string `json:"enum,omitempty"`
	List    bool   `json:"list,omitempty"`
	// Map is set for maps from strings to what the rest says.
	Map        bool   `json:"map,omitempty"`
	OneOf      string `json:"oneOf,omitempty"`
	Deprecated bool   `json:"deprecated,omitempty"`
}

type facts struct {
	Roots    []string            `json:"roots"`
	Messages map[string][]field  `json:"messages"`
	Enums    map[string][]string `json:"enums"`
}

func main() {
	f := facts{Messages: map[string][]field{}, Enums: map[string][]string{}}
	for _, root := range []proto.Message{&meshconfig.MeshConfig{}, &meshconfig.MeshNetworks{}} {
		d := root.ProtoReflect().Descriptor()
		f.Roots = append(f.Roots, string(d.FullName()))
		f.addMessage(d)
	}
	out := json.NewEncoder(os.Stdout)
	if err := out.Encode(f); err != nil {
		log.Fatal(err)
	}
}

func (f *facts) addMessage(d protoreflect.MessageDescriptor) {
	name := string(d.FullName())
	if _, known := f.Messages[name]; known {
		return
	}
	f.Messages[name] = nil
	fields := []field{}
	for i := 0; i < d.Fields().Len(); i++ {
		fields = append(fields, f.fieldOf(d.Fields().Get(i)))
	}
	f.Messages[name] = fields
}

func (f *facts) fieldOf(d protoreflect.FieldDescriptor) field {
	result := field{Name: d.JSONName(), List: d.IsList(), Map: d.IsMap()}
	if options, ok := d.Options().(*descriptorpb.FieldOptions); ok {
		result.Deprecated = options.GetDeprecated()
	}
	if oneOf := d.ContainingOneof(); oneOf != nil && !oneOf.IsSynthetic() {
		result.OneOf = string(oneOf.Name())
	}
	value := d
	if d.IsMap() {
		value = d.MapValue()
	}
	switch value.Kind() {
	case protoreflect.MessageKind:
		message := value.Message()
		if name := string(message.FullName()); strings.HasPrefix(name, "google.protobuf.") {
			result.Type = strings.TrimPrefix(name, "google.protobuf.")
		} else {
			result.Message = name
			f.addMessage(message)
		}
	case protoreflect.EnumKind:
		result.Enum = string(value.Enum().FullName())
		f.addEnum(value.Enum())
	default:
		result.Type = value.Kind().String()
	}
	return result
}

func (f *facts) addEnum(d protoreflect.EnumDescriptor) {
	values := []string{}
	for i := 0; i < d.Values().Len(); i++ {
		values = append(values, string(d.Values().Get(i).Name()))
	}
	f.Enums[string(d.FullName())] = values
}
