package main

import (
	"strings"

	"github.com/aws/jsii-runtime-go"
	istio "github.com/cdk8s-istio/cdk8s-istio-go/cdk8sistio"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
)

// workload is all that the mesh needs to know of a service; pods, Services and ServiceAccounts come from the pipelines of their teams.
func workload(chart cdk8s.Chart, name string, protocol istio.Protocol, targetPort float64) istio.MeshWorkload {
	return istio.NewMeshWorkload(chart, jsii.String(name), &istio.MeshWorkloadProps{
		Labels:         &map[string]*string{"app": jsii.String(name)},
		ServiceAccount: istio.MeshIdentity_Of(chart.Namespace(), jsii.String(name), nil),
		Service:        istio.MeshService_FromHost(jsii.String(name), nil),
		Ports: &[]*istio.ServiceEntryPort{{
			Name:       jsii.String(strings.ToLower(string(protocol))),
			Number:     jsii.Number(80),
			Protocol:   protocol,
			TargetPort: jsii.Number(targetPort),
		}},
	})
}

// request says what of a service is called; without a method or without paths, any.
func request(methods string, paths ...string) *istio.CallOptions {
	options := &istio.CallOptions{Paths: jsii.Strings(paths...)}
	if methods != "" {
		options.Methods = jsii.Strings(strings.Split(methods, " ")...)
	}
	return options
}

func main() {
	defer jsii.Close()

	app := cdk8s.NewApp(nil)

	// The whole mesh speaks mutual TLS, so that every call proves who makes it.
	mesh := cdk8s.NewChart(app, jsii.String("mesh"), nil)
	istio.PeerAuthentication_Strict(mesh, jsii.String("Strict"), &istio.PeerAuthenticationOptions{
		Metadata: &cdk8s.ApiObjectMetadata{Name: jsii.String("default")},
		Selector: istio.WorkloadSelector_Mesh(nil),
	})

	// Two namespaces that take no call by themselves.
	shop := cdk8s.NewChart(app, jsii.String("shop"), &cdk8s.ChartProps{Namespace: jsii.String("shop")})
	billing := cdk8s.NewChart(app, jsii.String("billing"), &cdk8s.ChartProps{Namespace: jsii.String("billing")})
	for _, chart := range []cdk8s.Chart{shop, billing} {
		istio.NewMeshNamespace(chart, jsii.String("Namespace"), &istio.MeshNamespaceProps{
			MutualTls:    istio.MutualTlsMode_STRICT,
			AllowNothing: jsii.Bool(true),
		})
	}

	// Ten services.
	frontend := workload(shop, "frontend", istio.Protocol_HTTP, 8080)
	catalogue := workload(shop, "catalogue", istio.Protocol_HTTP, 8080)
	search := workload(shop, "search", istio.Protocol_GRPC, 9000)
	cart := workload(shop, "cart", istio.Protocol_HTTP, 8080)
	sessions := workload(shop, "sessions", istio.Protocol_REDIS, 6379)
	checkout := workload(shop, "checkout", istio.Protocol_HTTP, 8080)
	shipping := workload(shop, "shipping", istio.Protocol_HTTP, 8080)
	mail := workload(shop, "mail", istio.Protocol_GRPC, 9000)
	payment := workload(billing, "payment", istio.Protocol_HTTP, 8443)
	ledger := workload(billing, "ledger", istio.Protocol_MYSQL, 3306)
	ingress := istio.MeshClient_OfIdentity(
		istio.MeshIdentity_Of(jsii.String("istio-system"), jsii.String("istio-ingressgateway-service-account"), nil), nil)
	bank := istio.MeshService_FromHost(jsii.String("api.bank.example.com"), nil)

	// Ten services, ten lines: who may call what. Nothing else gets through.
	ingress.Calls(frontend.Port(jsii.String("http")), nil)
	frontend.Calls(catalogue.Port(jsii.String("http")), request("GET", "/products", "/products/{*}"))
	frontend.Calls(cart.Port(jsii.String("http")), request("", "/carts/{*}/items"))
	frontend.Calls(checkout.Port(jsii.String("http")), request("POST", "/orders"))
	catalogue.Calls(search.Port(jsii.String("grpc")), request("", "/shop.Search/*"))
	cart.Calls(sessions.Port(jsii.String("redis")), nil)
	checkout.Calls(shipping.Port(jsii.String("http")), request("POST", "/shipments"))
	checkout.Calls(mail.Port(jsii.String("grpc")), request("", "/shop.Mail/Send"))
	checkout.Calls(payment.Port(jsii.String("http")), request("POST", "/payments"))
	payment.Calls(ledger.Port(jsii.String("mysql")), nil)

	// One service has a second caller, who may do something else, and one calls out of the mesh.
	checkout.Calls(cart.Port(jsii.String("http")), request("GET DELETE", "/carts/{*}"))
	payment.Calls(bank.PortNumber(jsii.Number(443)), nil)

	app.Synth()
}
