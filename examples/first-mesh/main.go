package main

import (
	"github.com/aws/jsii-runtime-go"
	istio "github.com/cdk8s-istio/cdk8s-istio-go/cdk8sistio"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)
	chart := cdk8s.NewChart(app, jsii.String("shop"), &cdk8s.ChartProps{Namespace: jsii.String("shop")})

	ingress := istio.IngressGateway_FromSelector(
		&map[string]*string{"istio": jsii.String("ingressgateway")},
		&istio.GatewayWorkloadReferenceOptions{Namespace: jsii.String("istio-system")},
	)
	server := istio.Server_Http(&istio.HttpServerOptions{Port: jsii.Number(80), Hosts: jsii.Strings("shop.example.com")})
	gateway := istio.NewMeshGateway(chart, jsii.String("Gateway"), &istio.MeshGatewayProps{
		Workload: ingress,
		Servers:  &[]istio.Server{server},
	})

	rule := istio.NewDestinationRule(chart, jsii.String("Rule"), &istio.DestinationRuleProps{
		Service: istio.MeshService_FromHost(jsii.String("cart"), nil),
	})
	version := func(name string) istio.Subset {
		labels := map[string]*string{"version": jsii.String(name)}
		return rule.AddSubset(jsii.String(name), &istio.SubsetOptions{Labels: &labels})
	}
	split := istio.TrafficSplit_Canary(&istio.CanaryOptions{
		Stable:  version("v1"),
		Canary:  version("v2"),
		Percent: jsii.Number(10),
	})

	istio.NewVirtualService(chart, jsii.String("Routes"), &istio.VirtualServiceProps{
		Hosts:    jsii.Strings("shop.example.com"),
		Gateways: &[]istio.IMeshGateway{gateway},
		Http:     &[]istio.HttpRoute{istio.HttpRoute_Split(split, nil)},
	})

	app.Synth()
}
