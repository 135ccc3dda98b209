// What a person does on the page, in Chromium. PAGE is its address, UPSTREAM that of the Prometheus behind it. With
// SHOTS=FOLDER screenshots are left there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const page = process.env.PAGE;
const origin = new URL(page).origin;
const kHostile = `<img src=x onerror="window.hurt=1"> "quoted" \\ ${"long".repeat(60)} مرحبا 🚀👨‍👩‍👧`;

let browser;
const complaints = []; // whatever the browser's console or policy did not like
const outside = []; // requests to somebody else

before(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
});
after(() => browser?.close());

// A tab of its own. Failed requests are the business of the tests that provoke them.
async function open(path = "", { width = 1280, height = 860, scheme = "light", at = page } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    permissions: ["clipboard-read", "clipboard-write"],
    reducedMotion: "reduce",
    bypassCSP: false,
  });
  const tab = await context.newPage();
  tab.setDefaultTimeout(45_000);
  tab.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !message.text().startsWith("Failed to load resource")) complaints.push(message.text());
  });
  tab.on("pageerror", (error) => complaints.push(String(error)));
  tab.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(at).origin) outside.push(request.url());
  });
  await tab.goto(at + path);
  return tab;
}

async function api(path, init) {
  const response = await fetch(origin + path, init);
  return { status: response.status, body: await response.json() };
}

const askDirectly = (prompt) => api("/api/v1/query", { method: "POST", body: new URLSearchParams({ query: prompt }) });
const queryOf = (text) => `?${new URLSearchParams({ q: text })}`;

async function stored(prompt) {
  const { body } = await api(`/api/v1/get_all_queries?${new URLSearchParams({ q: prompt })}`);
  return Object.entries(body).map(([hash, record]) => ({ ...record, hash })).find((record) => record.prompt === prompt);
}

async function write(tab, promql) {
  const editor = tab.locator(".cm-content").first();
  await editor.click();
  await tab.keyboard.press("Control+a");
  await tab.keyboard.press("Delete");
  await tab.keyboard.insertText(promql);
}

const written = (tab) => tab.locator(".cm-content").first().innerText();

// The page says this in its messages; else it is told what it said instead.
async function said(tab, text) {
  await tab
    .locator(".toasts")
    .getByText(text)
    .last()
    .waitFor()
    .catch(async () => assert.fail(`not said: ${text}; but: ${await tab.locator(".toasts").innerText()}`));
}

async function shot(tab, name) {
  if (process.env.SHOTS) await tab.screenshot({ path: join(process.env.SHOTS, `${name}.png`) });
}

async function fits(tab) {
  const [content, shown] = await tab.evaluate(() => [document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]);
  assert.ok(content <= shown, `${content} px of content in ${shown} px: ${tab.url()}`);
}

// Playwright's evaluate is not held by the page's policy; a script tag would be.
async function accessible(tab) {
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const serious = violations.filter((violation) => ["serious", "critical"].includes(violation.impact));
  assert.deepEqual(
    serious.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`)]),
    [],
    tab.url(),
  );
}

test("a prompt becomes PromQL, a chart and a table, with reasons", async () => {
  const tab = await open();
  const prompt = "cpu usage by mode";
  await tab.getByLabel("What do you want to know?").fill(prompt);
  await tab.keyboard.press("Enter");
  await tab.locator(".cm-content").waitFor();
  assert.match(await written(tab), /node_cpu_seconds_total/);
  await tab.getByText("pending", { exact: true }).first().waitFor();
  await tab.getByText("Assumed").waitFor();
  assert.ok((await tab.locator(".explanation").innerText()).length > 10, "the PromQL is explained");

  // Each series of the upstream's own answer stands in the legend.
  const promql = await written(tab);
  await tab.locator(".legend tbody tr").first().waitFor();
  const names = await tab.locator(".legend tbody bdi").allInnerTexts();
  const direct = await (await fetch(`${process.env.UPSTREAM}/api/v1/query?${new URLSearchParams({ query: promql })}`)).json();
  assert.deepEqual(names.sort(), direct.data.result.map((item) => item.metric.mode).sort());

  await tab.getByRole("button", { name: "Table" }).click();
  await tab.locator(".values tbody tr").first().waitFor();
  assert.equal(await tab.locator(".values tbody tr").count(), names.length);
  assert.match(tab.url(), /view=table/);
  assert.match(tab.url(), /q=cpu\+usage\+by\+mode/);
  await tab.context().close();
});

test("the chart draws what Prometheus answers", async () => {
  const tab = await open("?" + new URLSearchParams({ q: "vector(42)", from: "now-5m" }));
  await tab.locator(".chart canvas").waitFor();
  const box = await tab.locator(".chart .u-over").boundingBox();
  await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const tooltip = tab.locator(".tooltip");
  await tooltip.waitFor();
  assert.equal(await tooltip.locator("b").innerText(), "42");
  assert.equal(await tab.locator(".legend td").first().innerText(), "42");

  // What is drawn out with the mouse becomes the range, in the address too.
  await tab.mouse.move(box.x + box.width * 0.25, box.y + 50);
  await tab.mouse.down();
  await tab.mouse.move(box.x + box.width * 0.5, box.y + 60, { steps: 5 });
  await tab.mouse.up();
  await tab.waitForURL(/from=20\d\d-/);
  await tab.goBack();
  await tab.waitForURL(/from=now-5m/);
  await tab.context().close();
});

test("a correction is approved and served from then on", async () => {
  const prompt = "active memory";
  const corrected = 'avg(rate(node_cpu_seconds_total{mode!="idle"}[1m]))';
  const tab = await open(queryOf(prompt));
  await tab.locator(".cm-content").waitFor();
  await write(tab, corrected);
  await tab.getByRole("button", { name: "Comment" }).click();
  await tab.getByLabel("Comment on the decision").fill("per core, all but idle");
  await tab.getByRole("button", { name: "Approve correction" }).click();
  await said(tab, "Corrected and approved");
  await tab.getByText("approved", { exact: true }).first().waitFor();
  await shot(tab, "ask-approved");

  const record = await stored(prompt);
  assert.equal(record.state, "approved");
  assert.equal(record.output, corrected);
  assert.equal(record.comment, "per core, all but idle");
  const answer = await askDirectly(prompt);
  assert.match(answer.body.infos.at(-1), /approved/);

  await tab.goto(page + queryOf(prompt));
  await tab.getByText("approved", { exact: true }).first().waitFor();
  assert.equal(await written(tab), corrected);
  await tab.context().close();
});

test("what is wrong is said in the server's words, and nothing is said to be nothing", async () => {
  const tab = await open("?" + new URLSearchParams({ q: "up == 4242" }));
  await tab.getByText("Nothing there now").waitFor();
  await write(tab, "sum(up");
  await tab.getByRole("button", { name: "Run", exact: true }).click();
  await tab.locator(".result .notice-error", { hasText: "parse error" }).waitFor();
  await tab.locator(".cm-lintRange-error").waitFor();
  await write(tab, "up");
  await tab.keyboard.press("Control+Enter");
  await tab.locator(".legend tbody tr").first().waitFor();
  assert.match(tab.url(), /expr=up/);

  // Broken PromQL in the box is no prompt: it comes up in the editor, with what is wrong, and nothing is stored.
  await tab.goto(page + queryOf("sum(up"));
  await tab.locator(".result .notice-error", { hasText: "parse error" }).waitFor();
  assert.equal(await written(tab), "sum(up");
  assert.equal(await stored("sum(up"), undefined);
  await write(tab, "sum(up)");
  await tab.keyboard.press("Control+Enter");
  await tab.locator(".legend tbody tr").first().waitFor();
  await tab.context().close();
});

test("many are rejected by keyboard, and taken back", async () => {
  const prompts = ["memory used in percent", "disk space left on /", "number of goroutines", "prometheus uptime"];
  for (const prompt of prompts) assert.equal((await askDirectly(prompt)).status, 200, prompt);
  const tab = await open("queries?sort=newest");
  await tab.locator(".query-row").nth(3).waitFor();
  const rows = await tab.locator(".query-prompt").allInnerTexts();
  const first = rows.slice(0, 3);

  await tab.keyboard.press("x");
  for (let i = 0; i < 2; i += 1) {
    await tab.keyboard.press("j");
    await tab.keyboard.press("x");
  }
  await tab.getByText("3 selected").waitFor();
  await shot(tab, "queries-bulk");
  await tab.keyboard.press("r");
  await said(tab, "3 queries rejected");
  for (const prompt of first) assert.equal((await stored(prompt)).state, "rejected", prompt);
  await tab.locator(".query-row", { hasText: first[0] }).waitFor({ state: "detached" });

  await tab.keyboard.press("z");
  await tab.locator(".query-row", { hasText: first[0] }).waitFor();
  for (const prompt of first) assert.equal((await stored(prompt)).state, "pending", prompt);

  // One after the other: the next comes up by itself.
  const active = () => tab.locator(".query-row.is-active .query-prompt").innerText();
  const one = await active();
  await tab.locator(".detail").getByText("Cost").waitFor();
  await tab.keyboard.press("a");
  await said(tab, "Approved");
  assert.equal((await stored(one)).state, "approved");
  assert.notEqual(await active(), one);
  const two = await active();
  await tab.keyboard.press("r");
  await said(tab, "Rejected: it is not offered again");
  assert.equal((await stored(two)).state, "rejected");

  await tab.keyboard.press("e");
  await tab.locator(".cm-focused").waitFor();
  await tab.keyboard.press("Escape");
  await tab.keyboard.press("/");
  await tab.keyboard.type(one.slice(0, 8));
  await tab.keyboard.press("Enter");
  await tab.getByRole("button", { name: /^All/ }).click();
  await tab.locator(".query-row", { hasText: one }).waitFor();
  assert.equal(await tab.locator(".query-row").count(), 1);
  await tab.locator(".history").getByText("Approved").waitFor();
  await tab.keyboard.press("?");
  await tab.getByRole("dialog", { name: "Keys" }).waitFor();
  await accessible(tab);
  await tab.context().close();
});

test("what others do shows up by itself", async () => {
  const tab = await open("queries");
  await tab.locator(".queries").waitFor();
  await tab.waitForTimeout(500);
  const prompt = "rate of scrapes by job";
  await askDirectly(prompt);
  await tab.locator(".query-row", { hasText: prompt }).waitFor();
  await tab.context().close();
});

test("hostile texts are only texts, and break no layout", async () => {
  const evil = JSON.stringify(kHostile);
  const promql = `label_replace(up, "odd", ${evil.replaceAll("$", "")}, "", "")`;
  await askDirectly(kHostile);
  for (const width of [1280, 400]) {
    for (const path of ["?" + new URLSearchParams({ q: promql }), "?" + new URLSearchParams({ q: promql, view: "table" }), queryOf(kHostile), "queries"]) {
      const tab = await open(path, { width });
      await tab.locator(".result-body > :not(.waiting), .failed, .query-row").first().waitFor();
      await tab.waitForTimeout(300);
      assert.equal(await tab.evaluate(() => window.hurt), undefined);
      assert.equal(await tab.locator("img[src='x']").count(), 0);
      await fits(tab);
      await tab.context().close();
    }
  }
});

test("every view fits 400 px and 1280 px, light and dark, and is accessible", async () => {
  for (const scheme of ["light", "dark"]) {
    for (const width of [1280, 400]) {
      const views = [
        ["start", "", ".start"],
        ["ask", queryOf("cpu usage by mode"), ".legend"],
        ["table", `${queryOf("cpu usage by mode")}&view=table`, ".values"],
        ["queries", "queries?state=all", width === 400 ? ".query-row" : ".detail .result-body:not(.waiting)"],
        ["health", "health", ".cards"],
      ];
      for (const [name, path, sign] of views) {
        const tab = await open(path, { width, height: width === 400 ? 900 : 860, scheme });
        await tab.locator(sign).first().waitFor();
        await tab.waitForTimeout(400);
        await fits(tab);
        await accessible(tab);
        await shot(tab, `${name}-${width}-${scheme}`);
        if (name === "queries" && width === 400) {
          await tab.locator(".query-row").first().click();
          await tab.locator(".detail .legend, .detail .empty").waitFor();
          await fits(tab);
          await accessible(tab);
          await shot(tab, `detail-${width}-${scheme}`);
          await tab.getByRole("button", { name: "Back to the list" }).click();
          await tab.locator(".query-row").first().waitFor();
        }
        await tab.context().close();
      }
    }
  }
});

test("colours follow the system until they are chosen", async () => {
  const tab = await open("", { scheme: "dark" });
  const colour = () => tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await colour();
  await tab.getByRole("button", { name: /Colours as the system/ }).click();
  const light = await colour();
  assert.notEqual(dark, light);
  await tab.reload();
  await tab.getByRole("button", { name: /Light colours/ }).waitFor();
  assert.equal(await colour(), light);
  await tab.context().close();
});

test("nothing jumps while an answer comes", async () => {
  const tab = await open("?" + new URLSearchParams({ q: "memory used in percent" }));
  await tab.locator(".chart canvas").waitFor();
  const shift = await tab.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.hadRecentInput ? 0 : entry.value))).observe({
          type: "layout-shift",
          buffered: true,
        });
        setTimeout(() => resolve(sum), 400);
      }),
  );
  assert.ok(shift < 0.1, `cumulative layout shift ${shift}`);
  await tab.context().close();
});

test("queries leave the page as others take them", async () => {
  const tab = await open(queryOf("memory used in percent"));
  await tab.locator(".cm-content").waitFor();
  const copied = async (item) => {
    await tab.getByRole("button", { name: "Copy" }).click();
    await tab.getByRole("menuitem", { name: item }).click();
    await said(tab, "copied");
    return tab.evaluate(() => navigator.clipboard.readText());
  };
  assert.equal(await copied("PromQL"), await written(tab));
  assert.equal(await copied("Prompt as a selector"), 'ask{q="memory used in percent"}');
  assert.match(await copied("curl command"), /^curl -G '.*query=memory used in percent'$/);
  await tab.getByRole("button", { name: "Copy" }).click();
  await tab.getByRole("menuitem", { name: "Grafana Explore link" }).click();
  await tab.getByLabel("Address of Grafana").fill("https://grafana.example");
  await tab.keyboard.press("Enter");
  await said(tab, "Grafana link copied");
  assert.match(await tab.evaluate(() => navigator.clipboard.readText()), /^https:\/\/grafana\.example\/explore\?/);
  await tab.context().close();
});

test("who may only look is shown no decisions; who may decide is named in the history", async () => {
  const prompt = "memory used in percent";
  const guarded = process.env.GUARDED;
  const tab = await open(queryOf(prompt), { at: guarded });
  const login = async (token) => {
    await tab.getByLabel("Token or password").fill(token);
    await tab.keyboard.press("Enter");
  };
  await login("wrong");
  await tab.getByLabel("Token or password").waitFor();
  await accessible(tab);
  await login("look-only");
  await tab.getByText("You may look; approvers decide.").waitFor();
  assert.equal(await tab.getByRole("button", { name: "Approve" }).count(), 0);
  await tab.getByText("vera").waitFor();

  await tab.evaluate(() => sessionStorage.clear());
  await tab.reload();
  await login("may-decide");
  await tab.getByRole("button", { name: "Approve" }).click();
  await tab.getByText("approved by ada").waitFor();
  await tab.goto(`${guarded}queries?state=approved`);
  await tab.locator(".history").getByText(/ada/).first().waitFor();
  await tab.context().close();
});

test("the browser had nothing to complain about, and asked nobody else", () => {
  assert.deepEqual(complaints, []);
  assert.deepEqual(outside, []);
});
