package main

import (
	"github.com/aws/jsii-runtime-go"
	istio "github.com/cdk8s-istio/cdk8s-istio-go/cdk8sistio"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

func main() {
	defer jsii.Close()

	host := jsii.String("webapp.istioinaction.io")
	named := func(name string) *cdk8s.ApiObjectMetadata {
		return &cdk8s.ApiObjectMetadata{Name: jsii.String(name)}
	}

	app := cdk8s.NewApp(nil)
	chart := cdk8s.NewChart(app, jsii.String("coolstore"), &cdk8s.ChartProps{Namespace: jsii.String("istioinaction")})

	// The service behind the gateway. Its pods come from the pipelines of their teams, in the versions v1 and v2.
	service := cdk8s.NewApiObject(chart, jsii.String("Webapp"), &cdk8s.ApiObjectProps{
		ApiVersion: jsii.String("v1"),
		Kind:       jsii.String("Service"),
		Metadata:   named("webapp"),
	})
	service.AddJsonPatch(cdk8s.JsonPatch_Add(jsii.String("/spec"), map[string]any{
		"ports":    []any{map[string]any{"name": "http", "port": 80, "targetPort": 8080}},
		"selector": map[string]any{"app": "webapp"},
	}))
	webapp := istio.MeshService_FromService(service, nil)

	// The edge: the ingress gateway that Istio's installation brings serves the host on port 8080.
	gateway := istio.NewMeshGateway(chart, jsii.String("Gateway"), &istio.MeshGatewayProps{
		Metadata: named("coolstore-gateway"),
		Workload: istio.IngressGateway_FromSelector(
			&map[string]*string{"istio": jsii.String("ingressgateway")},
			&istio.GatewayWorkloadReferenceOptions{Namespace: jsii.String("istio-system")},
		),
		Servers: &[]istio.Server{istio.Server_Http(&istio.HttpServerOptions{
			Port:     jsii.Number(8080),
			PortName: jsii.String("http"),
			Hosts:    &[]*string{host},
		})},
	})

	// How clients talk to the service, and its two versions.
	rule := istio.NewDestinationRule(chart, jsii.String("WebappRule"), &istio.DestinationRuleProps{
		Metadata:     named("webapp"),
		Service:      webapp,
		LoadBalancer: istio.LoadBalancer_LeastRequest(nil),
		ConnectionPool: &istio.ConnectionPoolOptions{Http: &istio.HttpConnectionPoolOptions{
			Http1MaxPendingRequests:  jsii.Number(100),
			MaxRequestsPerConnection: jsii.Number(10),
		}},
		OutlierDetection: &istio.OutlierDetectionOptions{
			Consecutive5xxErrors: jsii.Number(5),
			Interval:             cdk8s.Duration_Seconds(jsii.Number(10)),
			BaseEjectionTime:     cdk8s.Duration_Seconds(jsii.Number(30)),
			MaxEjectionPercent:   jsii.Number(50),
		},
	})
	version := func(name string) istio.Subset {
		return rule.AddSubset(jsii.String(name), &istio.SubsetOptions{
			Labels: &map[string]*string{"version": jsii.String(name)},
		})
	}
	v1, v2 := version("v1"), version("v2")

	// The way from the gateway to the service: three of ten requests try the new version.
	istio.NewVirtualService(chart, jsii.String("Routes"), &istio.VirtualServiceProps{
		Metadata: named("webapp-vs-from-gw"),
		Hosts:    &[]*string{host},
		Gateways: &[]istio.IMeshGateway{gateway},
		Http: &[]istio.HttpRoute{istio.HttpRoute_Split(
			istio.TrafficSplit_Canary(&istio.CanaryOptions{Stable: v1, Canary: v2, Percent: jsii.Number(30)}),
			&istio.HttpForwardOptions{
				Match:   &[]istio.HttpMatch{istio.HttpMatch_Path(istio.StringMatch_Prefix(jsii.String("/")))},
				Timeout: cdk8s.Duration_Seconds(jsii.Number(10)),
				Retries: &istio.Retries{
					Attempts:      jsii.Number(3),
					PerTryTimeout: cdk8s.Duration_Seconds(jsii.Number(2)),
					RetryOn:       &[]istio.RetryOn{istio.RetryOn_GATEWAY_ERROR(), istio.RetryOn_CONNECT_FAILURE()},
				},
			},
		)},
	})

	// The one place outside the mesh that the shop calls.
	payments := istio.NewServiceEntry(chart, jsii.String("Payments"), &istio.ServiceEntryProps{
		Metadata:   named("payments"),
		Hosts:      &[]*string{jsii.String("api.payments.example.com")},
		Location:   istio.ServiceEntryLocation_MESH_EXTERNAL,
		Resolution: istio.ServiceEntryResolution_DNS,
		Ports: &[]*istio.ServiceEntryPort{{
			Name:     jsii.String("tls"),
			Number:   jsii.Number(443),
			Protocol: istio.Protocol_TLS,
		}},
	})

	// What the sidecars of the namespace need to know, and nothing else.
	istio.NewSidecar(chart, jsii.String("Sidecar"), &istio.SidecarProps{
		Metadata: named("default"),
		Egress: &[]*istio.SidecarEgressListener{{
			Hosts: &[]istio.EgressHost{
				istio.EgressHost_Service(webapp),
				istio.EgressHost_Namespace(jsii.String("istio-system")),
				istio.EgressHost_Service(payments.ToService(nil)),
			},
		}},
	})

	app.Synth()
}
