// Command envoytypes prints the messages of Envoy that the Istio release this module is pinned to knows, as JSON.
//
// Istio decodes the patches of an EnvoyFilter into these messages and refuses what does not fit, so their names and
// fields are facts of the validation. The file in src/schema is written by it.
package main

import (
	"fmt"
	"log"
	"os"
	"regexp"
	"sort"
	"strings"

	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	// What istiod registers for the configuration of proxies; its own protocols are left out.
	_ "github.com/cncf/xds/go/udpa/type/v1"
	_ "istio.io/api/envoy/extensions/stats"
	_ "istio.io/istio/pkg/config/xds"
)

func main() {
	enums := map[string]string{}
	messages := map[string]string{}
	protoregistry.GlobalTypes.RangeEnums(func(enum protoreflect.EnumType) bool {
		enums[string(enum.Descriptor().FullName())] = quoted(members(enum.Descriptor()))
		return true
	})
	protoregistry.GlobalTypes.RangeMessages(func(message protoreflect.MessageType) bool {
		messages[string(message.Descriptor().FullName())] = fields(message.Descriptor())
		return true
	})
	if _, err := fmt.Fprintf(os.Stdout, "{\n\"enums\": %s,\n\"messages\": %s\n}\n", object(enums), object(messages)); err != nil {
		log.Fatal(err)
	}
}

// members lists the names of an enum.
func members(enum protoreflect.EnumDescriptor) []string {
	names := make([]string, enum.Values().Len())
	for i := range names {
		names[i] = string(enum.Values().Get(i).Name())
	}
	return names
}

// fields maps each field of a message to its type; a JSON name that is not the usual one counts as a field of its own.
func fields(message protoreflect.MessageDescriptor) string {
	var entries []string
	for i := range message.Fields().Len() {
		field := message.Fields().Get(i)
		entries = append(entries, fmt.Sprintf("%q:%q", field.Name(), typeOf(field)))
		if field.JSONName() != camelCase(string(field.Name())) {
			entries = append(entries, fmt.Sprintf("%q:%q", field.JSONName(), typeOf(field)))
		}
	}
	return "{" + strings.Join(entries, ",") + "}"
}

var underscores = regexp.MustCompile("_+[a-z]?")

// camelCase is the JSON name that a field has unless it is given another.
func camelCase(name string) string {
	return underscores.ReplaceAllStringFunc(name, func(match string) string {
		return strings.ToUpper(strings.TrimLeft(match, "_"))
	})
}

// typeOf says the type of a field as one word: "!" leads what is required, "[]" a list and "{key}" a map.
func typeOf(field protoreflect.FieldDescriptor) string {
	if field.Cardinality() == protoreflect.Required {
		return "!" + scalar(field)
	}
	if field.IsMap() {
		return fmt.Sprintf("{%s}%s", field.MapKey().Kind(), scalar(field.MapValue()))
	}
	if field.IsList() {
		return "[]" + scalar(field)
	}
	return scalar(field)
}

func scalar(field protoreflect.FieldDescriptor) string {
	switch field.Kind() {
	case protoreflect.MessageKind, protoreflect.GroupKind:
		return string(field.Message().FullName())
	case protoreflect.EnumKind:
		return string(field.Enum().FullName())
	default:
		return field.Kind().String()
	}
}

func quoted(names []string) string {
	return strings.ReplaceAll(fmt.Sprintf("%q", names), `" "`, `","`)
}

// object writes a JSON object, one entry a line, sorted.
func object(entries map[string]string) string {
	var lines []string
	for name, value := range entries {
		lines = append(lines, fmt.Sprintf("%q: %s", name, value))
	}
	sort.Strings(lines)
	return "{\n" + strings.Join(lines, ",\n") + "\n}"
}
