"""A metrics endpoint whose values are plain functions of time, so that two readings agree to the digit."""
import http.server
import math
import sys
import time

START = time.time() - 600


def labels_text(labels):
    if not labels:
        return ""
    return "{" + ",".join('%s="%s"' % pair for pair in labels.items()) + "}"


class Drift:
    """Falls (or rises) steadily, never below zero."""

    def __init__(self, level, per_second):
        self.level, self.per_second = level, per_second

    def __repr__(self):
        return "%.3f" % max(0, self.level + self.per_second * (time.time() - START))


class Wave:
    """A level with a slow wave of a twentieth around it."""

    def __init__(self, level):
        self.level = level

    def __repr__(self):
        return "%.2f" % (self.level * (1 + 0.05 * math.sin((time.time() - START) / 90 + self.level)))


class Flap:
    """1, and 0 for the last third of every period."""

    def __init__(self, period):
        self.period = period

    def __repr__(self):
        return "1" if time.time() % self.period < self.period * 2 / 3 else "0"


class Registry:
    def __init__(self, seed):
        self.families = []
        self.seed = seed

    def _scale(self, name, labels):
        """Between 0.5 and 1.5, different for every series and instance."""
        text = "%s%s%s" % (self.seed, name, sorted(labels.items()))
        number = 7
        for char in text:
            number = (number * 31 + ord(char)) % 100003
        return 0.5 + number / 100003

    def add(self, name, kind, help_text, series):
        self.families.append((name, kind, help_text, series))

    def counter(self, name, help_text, series):
        """series: [(labels, events per second)]"""
        self.add(name, "counter", help_text, series)

    def gauge(self, name, help_text, series):
        """series: [(labels, level)], a wave of a tenth around it"""
        self.add(name, "gauge", help_text, series)

    def fixed(self, name, help_text, series):
        self.add(name, "fixed", help_text, series)

    def timestamp(self, name, help_text, series):
        """series: [(labels, seconds from now)]"""
        self.add(name, "timestamp", help_text, series)

    def histogram(self, name, help_text, bounds, series):
        """series: [(labels, observations per second, mean)]"""
        self.add(name, "histogram", help_text, [(bounds, series)])

    def summary(self, name, help_text, series):
        self.add(name, "summary", help_text, series)

    def render(self):
        age = time.time() - START
        out = []
        for name, kind, help_text, series in self.families:
            out.append("# HELP %s %s" % (name, help_text))
            out.append("# TYPE %s %s" % (name, {"fixed": "gauge", "timestamp": "gauge"}.get(kind, kind)))
            if kind == "histogram":
                self._histogram(out, name, age, *series[0])
                continue
            for row in series:
                labels = row[0]
                scale = self._scale(name, labels)
                if kind == "counter":
                    value = math.floor(row[1] * scale * age)
                elif kind == "gauge":
                    value = round(row[1] * scale * (1 + 0.1 * math.sin(age / 60 * scale)), 3)
                elif kind == "fixed":
                    value = row[1]
                elif kind == "timestamp":
                    value = round(START + row[1] * scale, 3)
                else:
                    rate, mean = row[1], row[2] * scale
                    for quantile, factor in (("0.5", 0.8), ("0.9", 2), ("0.99", 4)):
                        out.append("%s%s %g" % (name, labels_text({**labels, "quantile": quantile}), mean * factor))
                    count = math.floor(rate * scale * age)
                    out.append("%s_sum%s %r" % (name, labels_text(labels), count * mean))
                    out.append("%s_count%s %d" % (name, labels_text(labels), count))
                    continue
                out.append("%s%s %r" % (name, labels_text(labels), value))
        return "\n".join(out) + "\n"

    def _histogram(self, out, name, age, bounds, series):
        for labels, rate, mean in series:
            scale = self._scale(name, labels)
            count = math.floor(rate * scale * age)
            for bound in bounds:
                below = math.floor(count * (1 - math.exp(-bound / (mean * scale))))
                out.append("%s_bucket%s %d" % (name, labels_text({**labels, "le": "%g" % bound}), below))
            out.append("%s_bucket%s %d" % (name, labels_text({**labels, "le": "+Inf"}), count))
            out.append("%s_sum%s %r" % (name, labels_text(labels), count * mean * scale))
            out.append("%s_count%s %d" % (name, labels_text(labels), count))


def serve(build):
    """build(registry); usage: app.py PORT"""
    port = int(sys.argv[1])
    registry = Registry(port % 10)
    build(registry)

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            body = registry.render().encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; version=0.0.4")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
