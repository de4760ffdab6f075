package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/yaml"
)

// documentFolders are the folders of Istio's module with custom resources.
var documentFolders = []string{
	"samples",
	"pkg/config/validation/testdata",
	"pkg/config/analysis/analyzers/testdata",
	"pilot",
}

// document is a custom resource of a group of Istio's or Gateway API's with the place it was found at.
type document struct {
	Source string         `json:"source"`
	Index  int            `json:"index"`
	Object map[string]any `json:"object"`
}

// listDocuments writes every custom resource of these groups in Istio's own samples and test data, one JSON line each.
func listDocuments(c *cluster, output io.Writer) error {
	module, err := moduleOf("istio.io/istio/manifests")
	if err != nil {
		return err
	}
	encoder := json.NewEncoder(output)
	encoder.SetEscapeHTML(false)
	for _, folder := range documentFolders {
		err := filepath.WalkDir(filepath.Join(module, folder), func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !mayHoldDocuments(path) {
				return err
			}
			stream, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			source, err := filepath.Rel(module, path)
			if err != nil {
				return err
			}
			for _, found := range c.documentsIn(source, stream) {
				if err := encoder.Encode(found); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// moduleOf finds the sources of the module of a package. Asking for the module by its own name looks beyond the module cache.
func moduleOf(importPath string) (string, error) {
	command := exec.Command("go", "list", "-f", "{{.Module.Dir}}", importPath)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return "", fmt.Errorf("go list: %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}

func mayHoldDocuments(path string) bool {
	switch filepath.Ext(path) {
	case ".yaml", ".yml", ".json", ".golden":
		return true
	}
	return false
}

// documentsIn reads the custom resources of these groups from a stream; what is no object is skipped, as the files hold
// templates and broken YAML too.
func (c *cluster) documentsIn(source string, stream []byte) []document {
	// What the reader got before it failed is as good as the rest.
	parts, _ := splitYAML(stream)
	var found []document
	for _, part := range parts {
		decoded, err := yaml.YAMLToJSON(part)
		if err != nil {
			continue
		}
		for _, object := range objectsIn(decoded) {
			if c.isJudged(object) {
				// Istio marks its invalid test data so.
				delete(object, "_err")
				found = append(found, document{Source: source, Index: len(found), Object: object})
			}
		}
	}
	return found
}

// objectsIn returns the object that a document is, or those of the list that it is.
func objectsIn(decoded []byte) []map[string]any {
	decoder := json.NewDecoder(bytes.NewReader(decoded))
	// Numbers stay as they are written.
	decoder.UseNumber()
	var object map[string]any
	if decoder.Decode(&object) != nil {
		return nil
	}
	items, isList := object["items"].([]any)
	if !isList {
		return []map[string]any{object}
	}
	var objects []map[string]any
	for _, item := range items {
		if object, ok := item.(map[string]any); ok {
			objects = append(objects, object)
		}
	}
	return objects
}

func (c *cluster) isJudged(object map[string]any) bool {
	apiVersion, _ := object["apiVersion"].(string)
	kind, _ := object["kind"].(string)
	version, err := schema.ParseGroupVersion(apiVersion)
	return err == nil && kind != "" && c.groups[version.Group]
}
