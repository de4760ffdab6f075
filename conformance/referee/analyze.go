package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"sort"

	"istio.io/istio/pilot/pkg/config/file"
	"istio.io/istio/pkg/config/analysis/analyzers"
	"istio.io/istio/pkg/config/analysis/diag"
	"istio.io/istio/pkg/config/analysis/legacy/util/kuberesource"
	"istio.io/istio/pkg/config/analysis/local"
	"istio.io/istio/pkg/config/constants"
)

// question is a mesh that is to be analyzed.
type question struct {
	Objects []json.RawMessage `json:"objects"`
	// MeshConfig is YAML. Some analyzers keep the first one they see, so a process should get only one.
	MeshConfig   string `json:"meshConfig,omitempty"`
	MeshNetworks string `json:"meshNetworks,omitempty"`
}

// report is what all analyzers say about a mesh.
type report struct {
	Findings []finding `json:"findings"`
	// Unread are the objects that Istio cannot read.
	Unread []string `json:"unread,omitempty"`
	// Failure says why there is no report.
	Failure string `json:"failure,omitempty"`
}

// finding is one message of an analyzer.
type finding struct {
	Code      string   `json:"code"`
	Level     string   `json:"level"`
	Kind      string   `json:"kind,omitempty"`
	Namespace string   `json:"namespace,omitempty"`
	Name      string   `json:"name,omitempty"`
	Analyzers []string `json:"analyzers"`
	Message   string   `json:"message"`
}

// analyzeLine answers one question with all analyzers over all kinds of objects, those of the runtime included.
func analyzeLine(line []byte) any {
	asked := question{}
	if err := json.Unmarshal(line, &asked); err != nil {
		return report{Failure: err.Error()}
	}
	said, err := analyze(asked)
	if err != nil {
		return report{Failure: err.Error()}
	}
	return said
}

func analyze(asked question) (report, error) {
	all := analyzers.AllCombined()
	analyzer := local.NewIstiodAnalyzer(all, "", constants.IstioSystemNamespace, nil)
	if err := withFile(asked.MeshConfig, analyzer.AddFileKubeMeshConfig); err != nil {
		return report{}, fmt.Errorf("mesh config: %w", err)
	}
	if err := withFile(asked.MeshNetworks, analyzer.AddFileKubeMeshNetworks); err != nil {
		return report{}, fmt.Errorf("mesh networks: %w", err)
	}
	// An own source for what istioctl takes for granted: with the runtime's kinds, which it drops from files otherwise.
	if err := analyzer.AddTestReaderKubeSource(nil); err != nil {
		return report{}, err
	}
	if err := analyzer.AddDefaultResources(); err != nil {
		return report{}, err
	}
	source := file.NewKubeSource(kuberesource.ConvertInputsToSchemas(all.Metadata().Inputs))
	source.SetDefaultNamespace(defaultNamespace)
	said := report{Findings: []finding{}}
	// JSON is YAML, and one call takes many documents.
	stream, err := joinDocuments(asked.Objects)
	if err != nil {
		return report{}, err
	}
	if err := source.ApplyContent("objects", string(stream)); err != nil {
		said.Unread = append(said.Unread, err.Error())
	}
	analyzer.AddSource(source)
	cancel := make(chan struct{})
	defer close(cancel)
	result, err := analyzer.Analyze(cancel)
	if err != nil {
		return report{}, err
	}
	// Two analyzers may say the same: istioctl prints it once.
	sources := map[string][]string{}
	for name, messages := range result.MappedMessages {
		for _, message := range messages {
			sources[message.String()] = append(sources[message.String()], name)
		}
	}
	for _, message := range result.Messages {
		by := sources[message.String()]
		sort.Strings(by)
		said.Findings = append(said.Findings, findingOf(by, message))
	}
	return said, nil
}

func findingOf(analyzers []string, message diag.Message) finding {
	found := finding{
		Code:      message.Type.Code(),
		Level:     message.Type.Level().String(),
		Analyzers: analyzers,
		Message:   fmt.Sprintf(message.Type.Template(), message.Parameters...),
	}
	if message.Resource != nil {
		metadata := message.Resource.Metadata
		found.Kind = metadata.Schema.Kind()
		found.Namespace = metadata.FullName.Namespace.String()
		found.Name = metadata.FullName.Name.String()
	}
	return found
}

// joinDocuments makes one YAML stream of objects, with a line for each field: messages count as different by their lines too.
func joinDocuments(objects []json.RawMessage) ([]byte, error) {
	stream := bytes.Buffer{}
	for _, object := range objects {
		stream.WriteString("\n---\n")
		if err := json.Indent(&stream, object, "", " "); err != nil {
			return nil, err
		}
	}
	return stream.Bytes(), nil
}

// withFile hands text over to what reads files only.
func withFile(text string, read func(path string) error) error {
	if text == "" {
		return nil
	}
	written, err := os.CreateTemp("", "referee-*.yaml")
	if err != nil {
		return err
	}
	defer os.Remove(written.Name())
	if _, err := written.WriteString(text); err != nil {
		return err
	}
	if err := written.Close(); err != nil {
		return err
	}
	return read(written.Name())
}
