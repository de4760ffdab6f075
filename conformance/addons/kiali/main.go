// The program reads a configuration of Kiali into Kiali's own types, and names each key that they do not have, a line each.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/kiali/kiali/config"
	"gopkg.in/yaml.v2"
)

func main() {
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		fail(err)
	}
	// Kiali itself passes over keys that it does not know.
	err = yaml.UnmarshalStrict(text, config.NewConfig())
	var unknown *yaml.TypeError
	if errors.As(err, &unknown) {
		for _, key := range unknown.Errors {
			fmt.Println(key)
		}
	} else if err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
