"""Metrics of a made-up online shop: storefront, basket, payments, warehouse, carriers, search, mail, jobs."""
import exporter

COUNTRIES = ["DE", "FR", "ES", "JP"]
CARRIERS = ["dhl", "ups", "colissimo"]
PSPS = ["stripe", "adyen", "paypal"]
SITES = ["leipzig-1", "lyon-2", "osaka-1"]


def build(r):
    r.counter("storefront_http_requests_total", "HTTP requests served by the storefront.",
              [({"handler": h, "method": m, "status": s}, w) for h, m in (("/cart", "POST"), ("/product", "GET"), ("/search", "GET"), ("/checkout", "POST"))
               for s, w in (("200", 9), ("302", 1), ("404", 0.7), ("429", 0.2), ("500", 0.15), ("503", 0.05))])
    r.histogram("storefront_http_request_duration_seconds", "Latency of storefront requests.", [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
                [({"handler": h}, 8, 0.3) for h in ("/cart", "/product", "/search", "/checkout")])
    r.gauge("storefront_inflight_requests", "Requests being handled.", [({"handler": h}, 12) for h in ("/cart", "/product", "/search", "/checkout")])
    r.histogram("storefront_response_size_bytes", "Size of responses.", [1000, 10000, 100000, 1000000], [({"handler": h}, 8, 40000) for h in ("/cart", "/product", "/search")])
    r.counter("checkout_orders_placed_total", "Orders that customers placed.",
              [({"country": c, "channel": d}, 1.5) for c in COUNTRIES for d in ("web", "app", "marketplace")])
    r.counter("checkout_orders_cancelled_total", "Orders cancelled before shipping.",
              [({"country": c, "reason": x}, 0.08) for c in COUNTRIES for x in ("customer_request", "out_of_stock", "fraud_suspected")])
    r.counter("checkout_revenue_cents_total", "Order value in cents.", [({"country": c, "currency": "EUR"}, 5400) for c in COUNTRIES])
    r.counter("checkout_coupon_redemptions_total", "Coupons applied at checkout.", [({"campaign": c}, 0.3) for c in ("spring-sale", "newsletter", "referral")])
    r.counter("baskets_created_total", "Baskets opened by visitors.", [({"channel": d}, 6) for d in ("web", "app")])
    r.counter("baskets_abandoned_total", "Baskets left without an order.", [({"channel": d}, 4) for d in ("web", "app")])
    r.gauge("basket_items", "Articles lying in open baskets.", [({"channel": d}, 4100) for d in ("web", "app")])
    r.counter("payment_attempts_total", "Payments tried, by provider and what came of them.",
              [({"psp": p, "outcome": o, "method": m}, w) for p in PSPS for m in ("card", "wallet", "invoice")
               for o, w in (("authorised", 1.2), ("declined", 0.15), ("error", 0.03))])
    r.histogram("payment_authorisation_seconds", "Time until the provider answered.", [0.2, 0.5, 1, 2, 5, 10], [({"psp": p}, 3, 0.9) for p in PSPS])
    r.counter("refunds_issued_total", "Refunds by reason.", [({"reason": x}, 0.07) for x in ("damaged", "wrong_item", "late_delivery")])
    r.gauge("psp_circuit_breaker_open", "1 while the breaker of a payment provider is open.", [({"psp": p}, 0.4) for p in PSPS])
    r.gauge("warehouse_stock_units", "Units on the shelves.", [({"site": s, "category": c}, 9000) for s in SITES for c in ("shoes", "jackets", "bags")])
    r.gauge("warehouse_stock_reserved_units", "Units reserved for orders.", [({"site": s, "category": c}, 900) for s in SITES for c in ("shoes", "jackets", "bags")])
    r.gauge("warehouse_picking_queue_length", "Orders waiting to be picked.", [({"site": s, "priority": p}, 60) for s in SITES for p in ("express", "standard")])
    r.summary("warehouse_pick_duration_seconds", "How long picking an order takes.", [({"site": s}, 0.5, 95) for s in SITES])
    r.gauge("warehouse_robots_active", "Robots at work.", [({"site": s}, 31) for s in SITES])
    r.fixed("warehouse_robots_max", "Robots installed.", [({"site": s}, 50) for s in SITES])
    r.gauge("warehouse_cold_room_temperature_celsius", "Temperature of cold rooms.", [({"site": s, "room": x}, 5) for s in SITES for x in ("a", "b")])
    r.gauge("warehouse_conveyor_speed_meters_per_second", "Speed of the conveyor belts.", [({"site": s, "belt": x}, 1.4) for s in SITES for x in ("in", "out")])
    r.counter("shipments_dispatched_total", "Parcels handed to carriers.", [({"carrier": c, "site": s}, 0.8) for c in CARRIERS for s in SITES])
    r.counter("shipments_lost_total", "Parcels reported lost.", [({"carrier": c}, 0.01) for c in CARRIERS])
    r.histogram("shipment_transit_hours", "Hours from hand-over to delivery.", [12, 24, 48, 72, 120], [({"carrier": c}, 1.5, 40) for c in CARRIERS])
    r.counter("searchQueriesTotal", "Product searches.", [({"locale": l, "zeroResults": z}, w) for l in ("de", "fr", "ja") for z, w in (("true", 0.4), ("false", 5))])
    r.gauge("search_index_documents", "Documents in the search index.", [({"locale": l}, 48000) for l in ("de", "fr", "ja")])
    r.timestamp("search_index_last_rebuild_timestamp_seconds", "When the index was last rebuilt.", [({"locale": l}, -7200) for l in ("de", "fr", "ja")])
    r.timestamp("tls_cert_not_after", "Unix time at which the certificate expires.", [({"domain": d}, 2600000) for d in ("shop.example", "api.shop.example")])
    r.counter("mail_sent_total", "Mails handed to the mail provider.", [({"template": t, "result": v}, w) for t in ("order_confirmation", "shipping_notice", "newsletter") for v, w in (("delivered", 2), ("bounced", 0.06))])
    r.gauge("db_pool_connections_in_use", "Database connections checked out.", [({"pool": p}, 22) for p in ("orders", "catalogue")])
    r.fixed("db_pool_connections_max", "Size of the connection pool.", [({"pool": p}, 40) for p in ("orders", "catalogue")])
    r.counter("db_query_seconds_total", "Time spent in database queries.", [({"pool": p}, 0.6) for p in ("orders", "catalogue")])
    r.counter("db_queries_total", "Database queries.", [({"pool": p}, 90) for p in ("orders", "catalogue")])
    r.counter("cache_lookups_total", "Lookups in the product cache.", [({"cache": c, "outcome": o}, w) for c in ("price", "product") for o, w in (("hit", 40), ("miss", 5))])
    r.gauge("image_store_used_bytes", "Bytes taken in the image store.", [({"tier": t}, 4e11) for t in ("hot", "archive")])
    r.fixed("image_store_capacity_bytes", "Bytes the image store can hold.", [({"tier": t}, 1e12) for t in ("hot", "archive")])
    r.counter("message_bus_events_published_total", "Events published on the bus.", [({"topic": t}, 11) for t in ("order.created", "order.shipped", "stock.changed")])
    r.gauge("message_bus_consumer_lag", "Events not yet read by a consumer group.", [({"topic": t, "consumer_group": g}, 240) for t in ("order.created", "stock.changed") for g in ("billing", "analytics")])
    r.fixed("shop_build_info", "Build of the running shop.", [({"version": "8.14.2", "commit": "9f31ab"}, 1)])
    r.counter("fraud_checks_total", "Orders screened for fraud.", [({"verdict": v}, w) for v, w in (("accept", 4), ("review", 0.3), ("reject", 0.1))])


if __name__ == "__main__":
    exporter.serve(build)
