// istiod from files: Istio's own control plane with its objects, and the few of Kubernetes that it needs, read from a folder instead of
// an API server. The stock binary needs an API server, or panics without one; so this program starts the same server from its package.
package main

import (
	"flag"
	"log"
	"os"
	"os/signal"
	"reflect"
	"syscall"
	"time"
	"unsafe"

	"istio.io/istio/pilot/pkg/bootstrap"
	"istio.io/istio/pkg/kube"
)

func main() {
	folder := flag.String("folder", "", "manifests, read again whenever they change")
	mesh := flag.String("mesh-config", "", "file of the mesh-wide settings")
	xds := flag.String("xds", "127.0.0.1:15010", "address for proxies")
	http := flag.String("http", "127.0.0.1:8080", "address of /ready")
	flag.Parse()

	stop := make(chan struct{})
	cluster, err := newCluster(*folder, stop)
	if err != nil {
		log.Fatal(err)
	}
	server, err := bootstrap.NewServer(arguments(*folder, *mesh, *xds, *http), with(cluster))
	if err != nil {
		log.Fatal(err)
	}
	trustProxies(server)
	if err := server.Start(stop); err != nil {
		log.Fatal(err)
	}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT)
	<-signals
	close(stop)
	server.WaitUntilCompletion()
}

func arguments(folder, mesh, xds, http string) *bootstrap.PilotArgs {
	return bootstrap.NewPilotArgs(func(args *bootstrap.PilotArgs) {
		args.Namespace = "istio-system"
		args.PodName = "istiod"
		args.MeshConfigFile = mesh
		args.ServerOptions = bootstrap.DiscoveryServerOptions{GRPCAddr: xds, HTTPAddr: http}
		args.RegistryOptions.FileDir = folder
		args.RegistryOptions.Registries = []string{"Kubernetes"}
		args.RegistryOptions.KubeOptions.DomainSuffix = "cluster.local"
		args.RegistryOptions.KubeOptions.ClusterID = "Kubernetes"
		// Where there are no secrets: the cluster in memory would show it all of them as other clusters of the mesh.
		args.RegistryOptions.ClusterRegistriesNamespace = "clusters"
		args.ShutdownDuration = 100 * time.Millisecond
	})
}

// with hands the server a client before it looks for a cluster, which it has no option for; Istio's own tests do the same.
func with(client kube.Client) func(*bootstrap.Server) {
	return func(server *bootstrap.Server) {
		field := reflect.ValueOf(server).Elem().FieldByName("kubeClient")
		reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem().Set(reflect.ValueOf(client))
	}
}
