// Command kubernetes is the control plane of a cluster in one program. Its first argument is the component that it acts as:
//
//	kubernetes etcd | kube-apiserver | kube-controller-manager | kube-scheduler   with the component's own arguments
//	kubernetes kwok                                                               keeps nodes and pods alive that do not exist
//	kubernetes kwok-stages                                                        prints how kwok does that by default, as YAML
//
// The whole-cluster tests (e2e/cluster) start them. One program is compiled and linked once; several would link the same code again
// and again.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"go.etcd.io/etcd/server/v3/etcdmain"
	"k8s.io/component-base/cli"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllers "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
)

func main() {
	if len(os.Args) < 2 {
		fail("name a component")
	}
	component := os.Args[1]
	// From here on, the arguments are those of the component.
	os.Args = os.Args[1:]
	switch component {
	case "etcd":
		etcdmain.Main(os.Args)
	case "kube-apiserver":
		run(apiserver.NewAPIServerCommand())
	case "kube-controller-manager":
		run(controllers.NewControllerManagerCommand())
	case "kube-scheduler":
		run(scheduler.NewSchedulerCommand())
	case "kwok":
		runKwok()
	case "kwok-stages":
		printStages()
	default:
		fail("no component is called " + component)
	}
}

func run(command *cobra.Command) {
	os.Exit(cli.Run(command))
}

func fail(reason string) {
	fmt.Fprintln(os.Stderr, reason)
	os.Exit(2)
}
