import { createRoot } from "react-dom/client";
import { App } from "./app";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/parts.css";
import "./styles/ask.css";
import "./styles/queries.css";
import "./styles/health.css";

const host = document.getElementById("page");
if (host) createRoot(host).render(<App />);
