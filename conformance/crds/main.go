// Command crds prints the custom resource definitions of the Istio release this module is pinned to, as YAML.
//
// The schema generator (tools/schema) reads them, so the facts in src/schema always come from the same Istio that
// judges the manifests in the conformance tests.
package main

import (
	"io/fs"
	"log"
	"os"

	"istio.io/istio/manifests"
)

func main() {
	crds, err := fs.ReadFile(manifests.FS, "charts/base/files/crd-all.gen.yaml")
	if err != nil {
		log.Fatal(err)
	}
	if _, err := os.Stdout.Write(crds); err != nil {
		log.Fatal(err)
	}
}
