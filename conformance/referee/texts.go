package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	goyaml "go.yaml.in/yaml/v2"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	kubeyaml "k8s.io/apimachinery/pkg/util/yaml"
	kjson "sigs.k8s.io/json"
	"sigs.k8s.io/yaml"
)

const (
	unknownKind = "unknown-kind"
	undecodable = "undecodable"
)

// textQuestion is a file as it is, which may be no text at all.
type textQuestion struct {
	Bytes []byte `json:"bytes"`
}

// textAnswer is what is said about the objects of a file, in order.
type textAnswer struct {
	Objects []textObject `json:"objects"`
	Failure string       `json:"failure,omitempty"`
}

// textObject is an object of a file, or a document that holds none.
type textObject struct {
	// Doc says which of the documents that are not blank it is in.
	Doc        int      `json:"doc"`
	APIVersion string   `json:"apiVersion,omitempty"`
	Kind       string   `json:"kind,omitempty"`
	Name       string   `json:"name,omitempty"`
	Verdict    string   `json:"verdict"`
	Errors     []string `json:"errors,omitempty"`
	Unsettled  bool     `json:"unsettled,omitempty"`
}

// judgeText answers one file, read as kubectl and the API server read files.
func (c *cluster) judgeText(line []byte) any {
	question := textQuestion{}
	if err := json.Unmarshal(line, &question); err != nil {
		return textAnswer{Failure: err.Error()}
	}
	said := textAnswer{Objects: []textObject{}}
	if objects, err := splitJSON(question.Bytes); err == nil {
		for i, object := range objects {
			said.Objects = append(said.Objects, c.judgeDocument(i, object, jsonProblem(object))...)
		}
		return said
	}
	documents, err := splitYAML(question.Bytes)
	for i, document := range documents {
		object, problem := yaml.YAMLToJSON(document)
		if problem != nil {
			said.Objects = append(said.Objects, undecodableAt(i, problem))
			continue
		}
		_, strictly := yaml.YAMLToJSONStrict(document)
		said.Objects = append(said.Objects, c.judgeDocument(i, object, strictly)...)
		if hasMore(document) {
			said.Objects = append(said.Objects, undecodableAt(i, errors.New("something stands behind the end of the document")))
		}
	}
	if err != nil {
		said.Objects = append(said.Objects, undecodableAt(len(documents), err))
	}
	return said
}

// hasMore says whether something stands behind what is read of a document: kubectl drops it without a word.
func hasMore(document []byte) bool {
	decoder := goyaml.NewDecoder(bytes.NewReader(document))
	var value any
	if err := decoder.Decode(&value); err != nil {
		return false
	}
	return !errors.Is(decoder.Decode(&value), io.EOF)
}

// splitJSON returns the values of a stream that is JSON, as kubectl guesses it: it begins with a brace.
func splitJSON(stream []byte) ([][]byte, error) {
	if !kubeyaml.IsJSONBuffer(stream) {
		return nil, errors.New("no JSON")
	}
	decoder := json.NewDecoder(bytes.NewReader(stream))
	var values [][]byte
	for {
		value := json.RawMessage{}
		err := decoder.Decode(&value)
		if errors.Is(err, io.EOF) {
			return values, nil
		}
		if err != nil {
			return nil, err
		}
		values = append(values, value)
	}
}

// jsonProblem says what strict field validation has against JSON.
func jsonProblem(object []byte) error {
	found, err := kjson.UnmarshalStrict(object, &map[string]any{})
	return errors.Join(append(found, err)...)
}

// judgeDocument gives the verdicts on what a document holds: an object, those of a list, or nothing.
func (c *cluster) judgeDocument(doc int, document []byte, strictly error) []textObject {
	if string(bytes.TrimSpace(document)) == "null" {
		return nil
	}
	decoded, _, err := unstructured.UnstructuredJSONScheme.Decode(document, nil, nil)
	if err != nil {
		return []textObject{undecodableAt(doc, err)}
	}
	object, single := decoded.(*unstructured.Unstructured)
	if single {
		return []textObject{c.judgeOne(doc, object, strictly)}
	}
	var said []textObject
	err = decoded.(*unstructured.UnstructuredList).EachListItem(func(item runtime.Object) error {
		said = append(said, c.judgeOne(doc, item.(*unstructured.Unstructured), strictly))
		return nil
	})
	if err != nil {
		said = append(said, undecodableAt(doc, err))
	}
	return said
}

func (c *cluster) judgeOne(doc int, object *unstructured.Unstructured, strictly error) textObject {
	if gvk := object.GroupVersionKind(); gvk.Version == "" || gvk.Kind == "" {
		return undecodableAt(doc, errors.New("apiVersion or kind not set"))
	}
	said := textObject{Doc: doc, APIVersion: object.GetAPIVersion(), Kind: object.GetKind(), Name: object.GetName(), Verdict: accept}
	if !c.groups[object.GroupVersionKind().Group] {
		said.Verdict = unknownKind
		return said
	}
	judged := c.judge(object)
	said.Unsettled = judged.Unsettled
	if strictly != nil {
		said.refuse(strictly.Error())
	}
	for _, layer := range []opinion{judged.Schema, judged.Admission} {
		for _, found := range layer.Errors {
			said.refuse(found.Field + " " + found.Detail)
		}
	}
	return said
}

func (o *textObject) refuse(reason string) {
	o.Verdict = reject
	o.Errors = append(o.Errors, reason)
}

func undecodableAt(doc int, reason error) textObject {
	return textObject{Doc: doc, Verdict: undecodable, Errors: []string{reason.Error()}}
}
