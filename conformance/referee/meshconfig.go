package main

import (
	"istio.io/istio/pkg/config/mesh"
)

// meshConfigAnswer says whether Istio takes the configuration of a mesh.
type meshConfigAnswer struct {
	Verdict string `json:"verdict"`
	Error   string `json:"error,omitempty"`
}

// judgeMeshConfig judges one mesh configuration, as JSON on a line, the way istiod reads its ConfigMap.
func judgeMeshConfig(line []byte) any {
	if _, err := mesh.ApplyMeshConfigDefaults(string(line)); err != nil {
		return meshConfigAnswer{Verdict: "reject", Error: err.Error()}
	}
	return meshConfigAnswer{Verdict: "accept"}
}
