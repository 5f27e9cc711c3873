import { Answerer } from "./answer.ts";
import type { Request } from "./protocol.ts";

const answerer = new Answerer();

self.onmessage = ({ data }: MessageEvent<Request>) =>
	answerer.answer(data, (response) => self.postMessage(response));
