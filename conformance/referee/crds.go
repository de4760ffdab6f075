package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"

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
	return readCRDs(stream)
}

// gatewayAPIFiles are the definitions of Gateway API's group in the module of Gateway API, in the channel that Istio is
// tested with; the channel has further ones, of a group of trials.
const gatewayAPIFiles = "config/crd/experimental/gateway.networking.k8s.io_*.yaml"

// gatewayAPICRDs reads the custom resource definitions of Gateway API, in the version that Istio is built with.
func gatewayAPICRDs() ([]*apiext.CustomResourceDefinition, error) {
	module, err := moduleOf("sigs.k8s.io/gateway-api/apis/v1")
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(module, gatewayAPIFiles))
	if err != nil {
		return nil, err
	}
	var crds []*apiext.CustomResourceDefinition
	for _, file := range files {
		stream, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		found, err := readCRDs(stream)
		if err != nil {
			return nil, err
		}
		crds = append(crds, found...)
	}
	return crds, nil
}

// readCRDs reads the custom resource definitions of a YAML stream, which may hold other objects besides.
func readCRDs(stream []byte) ([]*apiext.CustomResourceDefinition, error) {
	documents, err := splitYAML(stream)
	if err != nil {
		return nil, err
	}
	var crds []*apiext.CustomResourceDefinition
	for _, document := range documents {
		written := &apiextv1.CustomResourceDefinition{}
		if err := yaml.Unmarshal(document, written); err != nil {
			return nil, err
		}
		if written.Kind != "CustomResourceDefinition" {
			continue
		}
		crd, err := internalCRD(written)
		if err != nil {
			return nil, err
		}
		crds = append(crds, crd)
	}
	return crds, nil
}

// internalCRD gives a definition the defaults that the API server gives it, in the API server's own form.
func internalCRD(written *apiextv1.CustomResourceDefinition) (*apiext.CustomResourceDefinition, error) {
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
