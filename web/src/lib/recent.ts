// The prompts that were asked last in this browser.
import { storage } from "./theme";

const kKey = "promphrase.recent";
const kKept = 8;

export function recentPrompts(): string[] {
  try {
    const stored: unknown = JSON.parse(storage()?.getItem(kKey) ?? "[]");
    return Array.isArray(stored) ? stored.filter((item) => typeof item === "string").slice(0, kKept) : [];
  } catch {
    return [];
  }
}

export function rememberPrompt(prompt: string) {
  const kept = [prompt, ...recentPrompts().filter((item) => item !== prompt)].slice(0, kKept);
  try {
    storage()?.setItem(kKey, JSON.stringify(kept));
  } catch {
    // Full or refused: then there are no recent prompts.
  }
}
