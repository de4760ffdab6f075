// Command referee gives the verdicts of the Istio release that this module is pinned to, from Istio's and Kubernetes' own code.
//
//	referee            reads one JSON object a line, answers one line each: what the API server and istiod's webhook say
//	referee documents  lists the custom resources in Istio's own samples and test data, one JSON line each
//
// The conformance tests (tools/conformance) keep it running on a pipe and compare its verdicts with those of src/validation.
package main

import (
	"fmt"
	"log"
	"os"

	istiolog "istio.io/istio/pkg/log"
)

func main() {
	silenceIstio()
	c, err := newCluster()
	if err != nil {
		log.Fatal(err)
	}
	switch {
	case len(os.Args) == 1:
		err = serve(c, os.Stdin, os.Stdout)
	case len(os.Args) == 2 && os.Args[1] == "documents":
		err = listDocuments(c, os.Stdout)
	default:
		fmt.Fprintln(os.Stderr, "usage: referee [documents]")
		os.Exit(2)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// silenceIstio keeps Istio's own log, a line or more for each refusal, out of the way.
func silenceIstio() {
	for _, scope := range istiolog.Scopes() {
		scope.SetOutputLevel(istiolog.NoneLevel)
	}
}
