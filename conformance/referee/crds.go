package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	apiext "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	kubeyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"

	"istio.io/istio/manifests"
)

// istioCRDs reads the custom resource definitions that Istio's installation applies.
func istioCRDs() ([]*apiext.CustomResourceDefinition, error) {
	stream, err := manifests.FS.ReadFile("charts/base/files/crd-all.gen.yaml")
	if err != nil {
		return nil, err
	}
	documents, err := splitYAML(stream)
	if err != nil {
		return nil, err
	}
	var crds []*apiext.CustomResourceDefinition
	for _, document := range documents {
		crd, err := readCRD(document)
		if err != nil {
			return nil, err
		}
		crds = append(crds, crd)
	}
	return crds, nil
}

// readCRD reads one definition with the defaults that the API server gives it.
func readCRD(document []byte) (*apiext.CustomResourceDefinition, error) {
	written := &apiextv1.CustomResourceDefinition{}
	if err := yaml.Unmarshal(document, written); err != nil {
		return nil, err
	}
	apiextv1.SetDefaults_CustomResourceDefinition(written)
	apiextv1.SetDefaults_CustomResourceDefinitionSpec(&written.Spec)
	crd := &apiext.CustomResourceDefinition{}
	err := apiextv1.Convert_v1_CustomResourceDefinition_To_apiextensions_CustomResourceDefinition(written, crd, nil)
	return crd, err
}

// splitYAML returns the documents of a YAML stream that are not blank.
func splitYAML(stream []byte) ([][]byte, error) {
	reader := kubeyaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(stream)))
	var documents [][]byte
	for {
		document, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return documents, nil
		}
		if err != nil {
			return documents, err
		}
		if len(bytes.TrimSpace(document)) > 0 {
			documents = append(documents, document)
		}
	}
}
