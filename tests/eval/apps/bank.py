"""Metrics of a made-up bank: payments, settlement, ledger, fraud, cash machines, logins; named as OpenTelemetry names become in Prometheus."""
import exporter
from exporter import Drift, Flap, Wave

METHODS = ["card", "transfer", "wallet"]
REGIONS = ["frankfurt", "virginia", "singapore"]
SCHEMES = ["sepa", "swift", "instant"]
ACCOUNTS = ["current", "savings", "loan"]
SHARDS = ["shard-%d" % i for i in range(5)]
SERVICES = ["payments-api", "accounts-api", "ledger-writer", "fraud-engine"]
PODS = [(s, "%s-%s" % (s, x)) for s, n in zip(SERVICES, (3, 2, 2, 3)) for x in ("7c9f4", "b2kd8", "xq5m1")[:n]]
SITES = ["central_station", "old_town", "harbour_mall", "campus"]
QUEUES = ["payment_events", "ledger_commands", "notifications"]
POOLS = ["ledger", "accounts", "fraud"]


def of(service, rows, staging=0.15):
    """The rows for production and, with smaller figures, for staging."""
    out = []
    for environment, factor in (("production", 1), ("staging", staging)):
        for labels, *rest in rows:
            if isinstance(rest[0], (int, float)) and factor != 1:
                rest = [rest[0] * factor] + rest[1:]
            out.append(({"service_name": service, "deployment_environment": environment, **labels}, *rest))
    return out


def build(r):
    # payments
    r.counter("payment_requests_total", "Number of payment requests by outcome.", of("payments-api", [({"cloud_region": g, "payment_method": m, "payment_status": s}, w) for g in REGIONS for m in METHODS for s, w in (("authorized", 9), ("declined", 0.8), ("failed", 0.3))]))
    r.counter("payment_declines_total", "Number of declined payments by the reason given to the merchant.", of("payments-api", [({"payment_method": m, "decline_reason": x}, w) for m in METHODS for x, w in (("insufficient_funds", 1.1), ("expired_card", 0.4), ("suspected_fraud", 0.5), ("limit_exceeded", 0.2))], 0.5))
    r.histogram("payment_request_duration_seconds", "Duration of payment requests.", [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], of("payments-api", [({"cloud_region": g, "payment_method": m}, 10, 0.32) for g in REGIONS for m in METHODS]))
    r.counter("payment_amount_euros_total", "Money moved by authorized payments.", of("payments-api", [({"payment_method": m}, w) for m, w in (("card", 900), ("transfer", 5200), ("wallet", 310))]))
    r.counter("payment_webhook_deliveries_total", "Notifications sent to merchants.", of("payments-api", [({"outcome": o}, w) for o, w in (("delivered", 22), ("retried", 2), ("dropped", 0.6))]))
    # settlement
    r.histogram("payment_settlement_duration_seconds", "Time from authorization to settlement.", [10, 60, 300, 1800, 7200, 28800, 86400], of("settlement", [({"settlement_scheme": s}, 6, m) for s, m in (("sepa", 5400), ("swift", 11000), ("instant", 40))]))
    r.counter("settlement_batches_total", "Number of settlement batches by outcome.", of("settlement", [({"settlement_scheme": s, "outcome": o}, w) for s in SCHEMES for o, w in (("settled", 2), ("returned", 0.3), ("rejected", 0.2))], 0.5))
    r.gauge("settlement_pending_transactions", "Transactions waiting for settlement.", of("settlement", [({"settlement_scheme": s}, 1800) for s in SCHEMES]))
    r.timestamp("settlement_last_success_timestamp_seconds", "Unix time of the last settlement that succeeded.", of("settlement", [({"settlement_scheme": s}, -4000) for s in SCHEMES], 1))
    # ledger
    r.counter("ledger_postings_total", "Number of postings written to the ledger.", of("ledger-writer", [({"ledger_account_type": a, "posting_side": s}, 14) for a in ACCOUNTS for s in ("debit", "credit")]))
    r.counter("ledger_postings_rejected_total", "Number of postings the ledger refused.", of("ledger-writer", [({"rejection_reason": x}, w) for x, w in (("duplicate", 0.7), ("closed_account", 0.4), ("unbalanced", 0.3))], 0.5))
    r.gauge("ledger_reconciliation_mismatches", "Accounts whose balance differs from the sum of their postings.", of("ledger-writer", [({"ledger_account_type": a}, 12) for a in ACCOUNTS], 0.5))
    r.histogram("ledger_write_duration_seconds", "Duration of a write to a shard of the ledger.", [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25], of("ledger-writer", [({"ledger_shard": s}, 18, 0.017) for s in SHARDS]))
    r.fixed("ledger_shard_size_bytes", "Disk space used by a shard of the ledger.", [({"service_name": "ledger-writer", "deployment_environment": "production", "ledger_shard": s}, Drift(v, d)) for s, v, d in zip(SHARDS, (4.1e11, 5.6e11, 3.2e11, 5.2e11, 2.4e11), (52000, 310000, 41000, 700000, 9000))])
    r.fixed("ledger_shard_limit_bytes", "Disk space a shard of the ledger may use.", [({"service_name": "ledger-writer", "deployment_environment": "production", "ledger_shard": s}, 6.4e11) for s in SHARDS])
    r.gauge("ledger_replication_lag_seconds", "How far a replica of the ledger is behind.", of("ledger-writer", [({"ledger_replica": x}, 2.4) for x in ("replica-a", "replica-b", "replica-c")], 0.5))
    r.gauge("db_client_connections_usage", "Number of connections that are currently in the state described by the state attribute.", [({"service_name": "%s-db" % p, "deployment_environment": e, "pool_name": p, "state": s}, w) for p in POOLS for e in ("production", "staging") for s, w in (("used", 21), ("idle", 12))])
    r.fixed("db_client_connections_max", "The maximum number of open connections allowed.", [({"service_name": "%s-db" % p, "deployment_environment": e, "pool_name": p}, 60) for p in POOLS for e in ("production", "staging")])
    r.gauge("db_client_connections_pending_requests", "The number of requests that wait for an open connection.", [({"service_name": "%s-db" % p, "deployment_environment": e, "pool_name": p}, 5) for p in POOLS for e in ("production", "staging")])
    # fraud and know your customer
    r.counter("fraud_checks_total", "Number of fraud checks by decision.", of("fraud-engine", [({"fraud_model": m, "fraud_decision": d}, w) for m in ("rules", "neural") for d, w in (("approve", 11), ("review", 0.9), ("block", 0.4))]))
    r.histogram("fraud_check_duration_seconds", "Duration of a fraud check.", [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1], of("fraud-engine", [({"fraud_model": m}, 12, w) for m, w in (("rules", 0.02), ("neural", 0.11))]))
    r.gauge("fraud_model_precision_ratio", "Share of blocked payments that proved to be fraud.", of("fraud-engine", [({"fraud_model": m}, 0.6) for m in ("rules", "neural")], 0.8))
    r.gauge("fraud_review_queue_cases", "Cases waiting for an analyst.", of("fraud-engine", [({"priority": p}, w) for p, w in (("high", 8), ("normal", 45), ("low", 120))]))
    r.gauge("kyc_review_queue_applications", "Identity checks waiting for a person.", of("onboarding", [({}, 36)]))
    r.histogram("kyc_document_size_bytes", "Size of uploaded identity documents.", [65536, 262144, 1048576, 4194304, 16777216], of("onboarding", [({"kyc_document_type": d}, 2, 900000) for d in ("passport", "id_card", "utility_bill")]))
    r.counter("loan_applications_total", "Number of loan applications by outcome.", of("lending", [({"product": p, "outcome": o}, w) for p in ("mortgage", "car", "personal") for o, w in (("approved", 0.5), ("refused", 0.3), ("withdrawn", 0.1))], 0.5))
    # front doors
    r.histogram("http_server_request_duration_seconds", "Duration of HTTP server requests.", [0.025, 0.1, 0.25, 0.5, 1, 2.5, 5], [row for s in ("payments-api", "accounts-api") for row in of(s, [({"http_route": t, "http_response_status_code": c}, w, 0.2) for t in ("/v1/accounts", "/v1/transfers", "/v1/statements") for c, w in (("200", 15), ("404", 0.7), ("500", 0.3), ("503", 0.4))], 0.5)])
    r.gauge("http_server_active_requests", "Number of active HTTP server requests.", [row for s in ("payments-api", "accounts-api") for row in of(s, [({}, 33)])])
    r.counter("auth_logins_total", "Number of login attempts.", of("identity", [({"auth_method": m, "outcome": o}, w) for m in ("password", "biometric", "otp") for o, w in (("success", 5), ("failure", 0.7), ("locked", 0.2))], 0.4))
    r.gauge("auth_sessions_active", "Customers who are logged in.", of("identity", [({"channel": c}, w) for c, w in (("mobile", 5100), ("web", 1900), ("branch", 60))]))
    r.timestamp("tls_certificate_not_after_timestamp_seconds", "End of the validity of a certificate.", [({"service_name": "edge", "server_address": a}, w) for a, w in (("api.bank.example", 700000), ("www.bank.example", 5000000), ("partners.bank.example", 2600000))])
    r.timestamp("exchange_rate_last_update_timestamp_seconds", "Unix time of the last quote of a pair of currencies.", of("treasury", [({"currency_pair": c}, -900) for c in ("EURUSD", "EURGBP", "EURJPY")], 1))
    # cash machines
    r.fixed("atm_cash_remaining_euros", "Cash left in a cash machine.", [({"service_name": "atm-gateway", "deployment_environment": "production", "atm_site": s}, Drift(v, -0.5)) for s, v in zip(SITES, (91000, 17000, 64000, 38000))])
    r.fixed("atm_cash_capacity_euros", "Cash a cash machine can hold.", [({"service_name": "atm-gateway", "deployment_environment": "production", "atm_site": s}, 120000) for s in SITES])
    r.fixed("atm_online", "Whether the cash machine is reachable (1) or not (0).", [({"service_name": "atm-gateway", "deployment_environment": "production", "atm_site": s}, v) for s, v in zip(SITES, (1, Flap(33), 0, 1))])
    r.counter("atm_withdrawals_total", "Number of withdrawals by outcome.", [({"service_name": "atm-gateway", "deployment_environment": "production", "atm_site": s, "outcome": o}, w) for s in SITES for o, w in (("completed", 1.5), ("failed", 0.2), ("cancelled", 0.15))])
    # plumbing
    r.counter("messaging_client_published_messages_total", "Number of messages producers attempted to send.", [({"messaging_system": "kafka", "messaging_destination_name": q}, 60) for q in QUEUES])
    r.counter("messaging_client_consumed_messages_total", "Number of messages delivered to the application.", [({"messaging_system": "kafka", "messaging_destination_name": q}, 55) for q in QUEUES])
    r.fixed("messaging_queue_depth_messages", "Messages not yet consumed.", [({"messaging_system": "kafka", "messaging_destination_name": q}, Wave(v)) for q, v in zip(QUEUES, (14200, 3100, 800))])
    r.fixed("messaging_queue_limit_messages", "Messages a queue holds before producers are slowed down.", [({"messaging_system": "kafka", "messaging_destination_name": q}, 20000) for q in QUEUES])
    r.gauge("process_memory_usage_bytes", "Resident memory of the process.", [({"service_name": s, "deployment_environment": "production", "k8s_pod_name": p}, 6e8) for s, p in PODS])
    r.fixed("process_memory_limit_bytes", "Memory limit of the container.", [({"service_name": s, "deployment_environment": "production", "k8s_pod_name": p}, 1073741824) for s, p in PODS])
    r.counter("process_cpu_time_seconds_total", "Total CPU seconds broken down by state.", [({"service_name": s, "deployment_environment": "production", "k8s_pod_name": p, "cpu_state": x}, w) for s, p in PODS for x, w in (("user", 1.4), ("system", 0.6))])
    r.counter("k8s_container_restarts_total", "Number of times the container was restarted.", [({"service_name": s, "deployment_environment": "production", "k8s_pod_name": p}, 0.1) for s, p in PODS])
    r.summary("process_gc_pause_seconds", "Pauses of the garbage collector.", [row for s in SERVICES for row in of(s, [({}, 3, 0.012)])])
    r.timestamp("batch_job_last_success_timestamp_seconds", "Unix time at which a nightly job last succeeded.", [({"service_name": "batch", "deployment_environment": "production", "batch_job_name": j}, -50000) for j in ("interest", "statements", "dormancy")])
    r.fixed("service_health", "1 if the service passes its health check.", [({"service_name": s, "deployment_environment": e}, 0 if (s, e) == ("fraud-engine", "staging") else 1) for s in SERVICES for e in ("production", "staging")])
    r.fixed("target_info", "Target metadata.", [({"service_name": s, "deployment_environment": e, "service_version": "4.12.0" if e == "production" else "4.13.0-rc1", "telemetry_sdk_language": "java"}, 1) for s in SERVICES for e in ("production", "staging")])


if __name__ == "__main__":
    exporter.serve(build)
