package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"log"

	authorization "k8s.io/api/authorization/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/client-go/kubernetes/fake"
	"k8s.io/client-go/kubernetes/scheme"
	"k8s.io/client-go/testing"

	"istio.io/istio/pkg/kube"
	"istio.io/istio/pkg/kube/controllers"
	"istio.io/istio/pkg/kube/krt"
	"istio.io/istio/pkg/kube/krt/files"
)

// object is one of Kubernetes' own (Service, Pod, EndpointSlice, Node, Namespace, Secret) in the folder.
type object struct{ runtime.Object }

func (o object) ResourceName() string {
	accessor, _ := meta.Accessor(o.Object)
	return o.GetObjectKind().GroupVersionKind().String() + "/" + accessor.GetNamespace() + "/" + accessor.GetName()
}

// newCluster is a client of a cluster in memory, which has what the folder has.
func newCluster(folder string, stop chan struct{}) (kube.Client, error) {
	client := kube.NewFakeClient()
	clientset := client.Kube().(*fake.Clientset)
	// Nobody guards the cluster in memory: gateways may read the secrets that they ask for.
	clientset.PrependReactor("create", "subjectaccessreviews", func(testing.Action) (bool, runtime.Object, error) {
		return true, &authorization.SubjectAccessReview{Status: authorization.SubjectAccessReviewStatus{Allowed: true}}, nil
	})
	watch, err := files.NewFolderWatch(folder, parse, stop)
	if err != nil {
		return nil, err
	}
	options := krt.NewOptionsBuilder(stop, "cluster", krt.GlobalDebugHandler)
	objects := files.NewFileCollection(watch, func(o object) *object { return &o }, options.WithName("objects")...)
	objects.Register(func(event krt.Event[object]) {
		if err := apply(clientset.Tracker(), event); err != nil {
			log.Printf("%s: %v", event.Latest().ResourceName(), err)
		}
	}).WaitUntilSynced(stop)
	return client, nil
}

func apply(tracker testing.ObjectTracker, event krt.Event[object]) error {
	latest := event.Latest()
	accessor, err := meta.Accessor(latest.Object)
	if err != nil {
		return err
	}
	resource, _ := meta.UnsafeGuessKindToResource(latest.GetObjectKind().GroupVersionKind())
	switch event.Event {
	case controllers.EventAdd:
		return tracker.Create(resource, latest.Object, accessor.GetNamespace())
	case controllers.EventUpdate:
		return tracker.Update(resource, latest.Object, accessor.GetNamespace())
	default:
		return tracker.Delete(resource, accessor.GetNamespace(), accessor.GetName())
	}
}

// parse reads the objects that Kubernetes knows; Istio's own are read by its file store.
func parse(text []byte) ([]object, error) {
	var objects []object
	documents := yaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(text)))
	for {
		document, err := documents.Read()
		if errors.Is(err, io.EOF) {
			return objects, nil
		}
		if err != nil {
			return nil, err
		}
		decoded, kind, err := scheme.Codecs.UniversalDeserializer().Decode(document, nil, nil)
		if runtime.IsNotRegisteredError(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		decoded.GetObjectKind().SetGroupVersionKind(*kind)
		objects = append(objects, object{decoded})
	}
}
