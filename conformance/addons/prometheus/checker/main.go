// The checker asks Prometheus's own code about queries and configurations.
//
//	checker queries          reads queries as lines of JSON, and answers each with the metrics that it asks for, or why it does not parse
//	checker coverage FILE    prints what a configuration scrapes of a made-up cluster, as lines of JSON
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 1 && args[0] == "queries":
		return answerQueries(os.Stdin, json.NewEncoder(os.Stdout))
	case len(args) == 2 && args[0] == "coverage":
		return printCoverage(args[1], json.NewEncoder(os.Stdout))
	default:
		return fmt.Errorf("usage: checker queries | checker coverage FILE")
	}
}
