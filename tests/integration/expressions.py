"""Expressions over what a live Prometheus holds: every function and operator of version 2.42, every form of selector."""

import random

AGGREGATIONS = ["sum", "min", "max", "avg", "group", "stddev", "stdvar", "count"]
WITH_PARAMETER = ["topk(2, {})", "bottomk(2, {})", "quantile(0.9, {})", "count_values('v', {})"]
OF_VECTORS = [
    "abs({})", "absent({})", "ceil({})", "clamp({}, 0, 1)", "clamp_max({}, 1)", "clamp_min({}, 1)", "cos({})", "deg({})",
    "exp({})", "floor({})", "ln({})", "log10({})", "log2({})", "rad({})", "round({})", "round({}, 0.5)", "scalar({})",
    "sgn({})", "sin({})", "sort({})", "sort_desc({})", "sqrt({})", "tan({})", "tanh({})", "timestamp({})", "acos({})",
    "asinh({})", "atan({})", "cosh({})", "sinh({})", "day_of_month({})", "day_of_week({})", "day_of_year({})",
    "days_in_month({})", "hour({})", "minute({})", "month({})", "year({})", "-{}", "+{}", "({})", "vector(scalar({}))",
    'label_replace({}, "x", "$1", "job", "(.*)")', 'label_join({}, "x", "-", "job", "instance")',
]  # fmt: skip
OF_RANGES = [
    "absent_over_time", "avg_over_time", "changes", "count_over_time", "delta", "deriv", "idelta", "increase", "irate",
    "last_over_time", "max_over_time", "min_over_time", "present_over_time", "rate", "resets", "stddev_over_time",
    "stdvar_over_time", "sum_over_time",
]  # fmt: skip
OF_RANGES_WITH_PARAMETER = ["quantile_over_time(0.5, {})", "predict_linear({}, 60)", "holt_winters({}, 0.3, 0.3)"]
ARITHMETIC = ["+", "-", "*", "/", "%", "^", "atan2"]
COMPARISONS = ["==", "!=", ">", "<", ">=", "<="]
CONSTANT = [
    "1", "-1", "0x1f", "1e3", "1.5e-9", ".5", "Inf", "-Inf", "NaN", "1 + 2 * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "7 % 3", "1 / 0",
    "0 / 0", "1 == bool 2", "1 > bool 0", '"text"', "'te\"xt'", "`raw\\text`", '"\\u00e9 \\x41 \\n"', '"Grüße"', "time()",
    "pi()", "vector(1)", "vector(NaN)", "vector(time())", "hour()", "minute()", "year()", "scalar(vector(2))", "1 atan2 2",
    "  1  ", "1 # a comment", "\n1\n+\n2\n", "((((1))))", "no_such_metric", "{__name__='nothing'}", "absent(no_such_metric)",
    "absent(no_such_metric{a='b', c=~'d.*'})", "absent_over_time(no_such_metric{a='b'}[5s])", "1 + no_such_metric",
    "vector(1) or vector(2)", "vector(1) and vector(2)", "vector(1) unless vector(2)", "time() - time()", "1 < bool NaN",
]  # fmt: skip
BROKEN = [
    "", " ", "sum(", "sum(up", "up)", "up{", "up{job}", "up{job=}", "up{job='a'", "up{job='a',,}", "up[", "up[5m", "up[5]",
    "up[-5m]", "up[5m]", "rate(up)", "rate(up[5m", "sum by job (up)", "sum by (job up", "up ==", "== up", "up up", "up + + ",
    "up offset", "up offset 5", "up @", "up @ now", "1 + 'a'", "'a' + 'b'", "-'a'", "abs()", "abs(1)", "abs(up, up)", "nofunction(up)",
    "topk(up)", "topk('a', up)", "quantile(up, 0.5)", "up and 1", "1 and 2", "up > bool", "1 > 2", "up{__name__='a'}",
    "{}", "{job=''}", "{job=~'.*'}", "up{job=~'('}", "up{a='b',a=~'['}", "up{'job'='a'}", "up{job='\\q'}", '"unclosed', "0x",
    "1e", "5m", "up[5m:]", "up[5m:1m] + 1", "rate(up[5m:])[1m]", "up[1m][1m]", "up @ start() offset", "sum(up) by", "by (job)",
    "count_values(1, up)", "label_replace(up, 'a', 'b')", "label_replace(up, '1a', '$1', 'job', '(.*)')", "up $ up", "up ! up",
    "up =~ up", "group_left(a) up", "up + on(job) group_left() group_right() up", "up + on(job, job", "up + ignoring up",
    "sum without (up)", "avg by (job) without (a) (up)", "\u00e9t\u00e9", "up\x00", "holt_winters(up[5m])", "histogram_quantile(up)",
]  # fmt: skip


def generate(metrics, seed=1):
    """`metrics`: type → names as metadata gives them. The same list for the same metrics."""
    chance = random.Random(seed)
    gauges, counters, histograms = metrics["gauge"], metrics["counter"], metrics["histogram"]
    gauge = lambda: chance.choice(gauges)  # noqa: E731
    counter = lambda: chance.choice(counters)  # noqa: E731
    out = [*CONSTANT, *BROKEN]
    out += [form.format(gauge()) for form in OF_VECTORS for _ in range(2)]
    out += [f"{name}({counter()}[{window}])" for name in OF_RANGES for window in ("5s", "10s")]
    out += [f"{name}({gauge()}[8s] offset 2s)" for name in OF_RANGES]
    out += [f"{name}({gauge()}[10s:2s])" for name in OF_RANGES]
    out += [form.format(gauge() + "[10s]") for form in OF_RANGES_WITH_PARAMETER]
    for name in AGGREGATIONS:
        metric = gauge()
        out += [f"{name}({metric})", f"{name} by (job) ({metric})", f"{name}({metric}) by (job, instance)"]
        out += [f"{name} without (instance) ({metric})", f"{name} by () (rate({counter()}[5s]))"]
    out += [form.format(gauge()) for form in WITH_PARAMETER]
    out += [form.format(gauge()).replace("(", " by (job) (", 1) for form in WITH_PARAMETER]
    for operator in ARITHMETIC:
        metric = gauge()
        out += [f"{metric} {operator} 2", f"2 {operator} {metric}", f"{metric} {operator} {metric}"]
        out += [f"{metric} {operator} on (instance, job) group_left up", f"1 {operator} 2"]
    for operator in COMPARISONS:
        metric = gauge()
        out += [f"{metric} {operator} 1", f"{metric} {operator} bool 1", f"1 {operator} bool {metric}"]
        out += [f"{metric} {operator} ignoring (mode) {metric}", f"sum(up) {operator} bool count(up)"]
    for operator in ("and", "or", "unless"):
        out += [f"up {operator} {gauge()}", f"up {operator} on (job) {gauge()}", f"up{{job='node'}} {operator} ignoring (job) up"]
    for metric in chance.sample(gauges, 12):
        out += [metric, f"{metric}{{job='node'}}", f"{metric}{{job!='node'}}", f"{metric}{{job=~'n.*|x'}}"]
        out += [f"{metric}{{job!~'prom.+'}}", f"{metric} offset 3s", f"{metric}[4s]", f"{{__name__='{metric}'}}"]
        out += [f"{metric} @ end()", f"{metric} @ start() offset 1s", f"max_over_time({metric}[6s:])"]
    for metric in chance.sample(histograms, min(6, len(histograms))):
        out.append(f"histogram_quantile(0.9, sum by (le) (rate({metric}_bucket[10s])))")
        out.append(f"histogram_quantile(0.5, {metric}_bucket)")
        out.append(f"rate({metric}_sum[10s]) / rate({metric}_count[10s])")
    for _ in range(60):
        inner = f"rate({counter()}[{chance.randint(3, 9)}s])"
        outer = chance.choice(AGGREGATIONS)
        out.append(f"{outer} by ({chance.choice(['job', 'instance', 'job, instance'])}) ({inner}) > {chance.random():.3f}")
        out.append(f"max_over_time({outer}({gauge()})[{chance.randint(5, 15)}s:{chance.randint(1, 4)}s])")
    return list(dict.fromkeys(out))
