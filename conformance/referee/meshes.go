package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"strconv"
)

// analyzersFolder holds the tests of Istio's analyzers and their data.
const analyzersFolder = "pkg/config/analysis/analyzers"

// testMesh is a mesh that a test of Istio's analyzers is run on.
type testMesh struct {
	Name         string   `json:"name"`
	Files        []source `json:"files"`
	MeshConfig   string   `json:"meshConfig,omitempty"`
	MeshNetworks string   `json:"meshNetworks,omitempty"`
}

// source is a file of Istio's module.
type source struct {
	Path string `json:"path"`
	Text string `json:"text"`
}

// listMeshes writes the meshes of the grid that Istio tests its analyzers with, one JSON line each, and after them each
// file of the test data that the grid does not name, as a mesh of its own.
func listMeshes(output io.Writer) error {
	module, err := moduleOf("istio.io/istio/manifests")
	if err != nil {
		return err
	}
	folder := filepath.Join(module, analyzersFolder)
	cases, err := gridOf(filepath.Join(folder, "analyzers_test.go"))
	if err != nil {
		return err
	}
	encoder := json.NewEncoder(output)
	encoder.SetEscapeHTML(false)
	read := map[string]bool{}
	for _, entry := range cases {
		mesh, err := entry.load(folder, read)
		if err != nil {
			return err
		}
		if err := encoder.Encode(mesh); err != nil {
			return err
		}
	}
	others, err := filepath.Glob(filepath.Join(folder, "testdata", "*.yaml"))
	if err != nil {
		return err
	}
	for _, path := range others {
		name := filepath.Join("testdata", filepath.Base(path))
		if read[name] {
			continue
		}
		mesh, err := gridCase{name: filepath.Base(path), inputs: []string{name}}.load(folder, read)
		if err != nil {
			return err
		}
		if err := encoder.Encode(mesh); err != nil {
			return err
		}
	}
	return nil
}

// gridCase is a line of the grid: what it reads.
type gridCase struct {
	name         string
	inputs       []string
	meshConfig   string
	meshNetworks string
}

func (g gridCase) load(folder string, read map[string]bool) (testMesh, error) {
	mesh := testMesh{Name: g.name}
	text := func(path string) (string, error) {
		if path == "" {
			return "", nil
		}
		read[path] = true
		content, err := os.ReadFile(filepath.Join(folder, path))
		return string(content), err
	}
	for _, input := range g.inputs {
		content, err := text(input)
		if err != nil {
			return mesh, err
		}
		mesh.Files = append(mesh.Files, source{Path: input, Text: content})
	}
	var err error
	if mesh.MeshConfig, err = text(g.meshConfig); err != nil {
		return mesh, err
	}
	mesh.MeshNetworks, err = text(g.meshNetworks)
	return mesh, err
}

// gridOf reads the grid out of the source of the test: it is not part of what a module can import.
func gridOf(path string) ([]gridCase, error) {
	parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		return nil, err
	}
	var cases []gridCase
	ast.Inspect(parsed, func(node ast.Node) bool {
		variable, ok := node.(*ast.ValueSpec)
		if !ok || len(variable.Names) != 1 || variable.Names[0].Name != "testGrid" {
			return true
		}
		for _, element := range variable.Values[0].(*ast.CompositeLit).Elts {
			cases = append(cases, caseOf(element.(*ast.CompositeLit)))
		}
		return false
	})
	if len(cases) == 0 {
		return nil, fmt.Errorf("%s has no testGrid", path)
	}
	return cases, nil
}

func caseOf(literal *ast.CompositeLit) gridCase {
	found := gridCase{}
	for _, element := range literal.Elts {
		field := element.(*ast.KeyValueExpr)
		switch field.Key.(*ast.Ident).Name {
		case "name":
			found.name = textOf(field.Value)
		case "inputFiles":
			for _, input := range field.Value.(*ast.CompositeLit).Elts {
				found.inputs = append(found.inputs, textOf(input))
			}
		case "meshConfigFile":
			found.meshConfig = textOf(field.Value)
		case "meshNetworksFile":
			found.meshNetworks = textOf(field.Value)
		}
	}
	return found
}

func textOf(expression ast.Expr) string {
	literal, ok := expression.(*ast.BasicLit)
	if !ok {
		return ""
	}
	text, err := strconv.Unquote(literal.Value)
	if err != nil {
		return ""
	}
	return text
}
