// Command referee gives the verdicts of the Istio release that this module is pinned to, from Istio's and Kubernetes' own code.
//
//	referee            reads one JSON object a line, answers one line each: what the API server and istiod's webhook say
//	referee analyze    reads the objects of one mesh a line, answers one line each: what all analyzers say of them
//	referee meshconfig reads one mesh configuration a line, answers one line each: whether istiod would take it
//	referee texts      reads one file a line, in base64, answers one line each: what is said of the objects in it
//	referee documents  lists the custom resources in Istio's own samples and test data, one JSON line each
//	referee meshes     lists the meshes that Istio's own analyzer tests are run on, one JSON line each
//
// The conformance tests (tools/conformance) keep it running on a pipe and compare its verdicts with those of src/validation,
// its analyses with those of src/analysis.
package main

import (
	"fmt"
	"log"
	"os"

	istiolog "istio.io/istio/pkg/log"
)

func main() {
	silenceIstio()
	if len(os.Args) > 2 {
		usage()
	}
	command := ""
	if len(os.Args) == 2 {
		command = os.Args[1]
	}
	if err := run(command); err != nil {
		log.Fatal(err)
	}
}

func run(command string) error {
	switch command {
	case "analyze":
		return serve(analyzeLine, os.Stdin, os.Stdout)
	case "meshes":
		return listMeshes(os.Stdout)
	case "meshconfig":
		return serve(judgeMeshConfig, os.Stdin, os.Stdout)
	}
	c, err := newCluster()
	if err != nil {
		return err
	}
	switch command {
	case "":
		return serve(c.judgeLine, os.Stdin, os.Stdout)
	case "texts":
		return serve(c.judgeText, os.Stdin, os.Stdout)
	case "documents":
		return listDocuments(c, os.Stdout)
	}
	usage()
	return nil
}

func usage() {
	fmt.Fprintln(os.Stderr, "usage: referee [analyze|documents|meshconfig|meshes|texts]")
	os.Exit(2)
}

// silenceIstio keeps Istio's own log, a line or more for each refusal, out of the way.
func silenceIstio() {
	for _, scope := range istiolog.Scopes() {
		scope.SetOutputLevel(istiolog.NoneLevel)
	}
}
