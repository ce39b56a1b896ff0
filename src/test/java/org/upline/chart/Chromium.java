package org.upline.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A browser without a window, driven through its DevTools protocol as a person would: pages are opened from files, keys
 * and mouse go in as input events. It keeps account of everything the page asks the network for.
 */
final class Chromium implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACE = Pattern.compile("DevTools listening on ws://([^/]+)/");
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private int asked;

    private Chromium(Process process, String page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(page), new Listener())
                .join();
    }

    /** The browser's program, if this machine has one. */
    static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "google-chrome", "chromium-browser")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it.
     *
     * @param profile an empty folder
     */
    static Chromium start(Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--window-size=1280,800",
                        "--remote-debugging-port=0",
                        "--remote-allow-origins=*",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher place = PLACE.matcher(line);
            if (place.find()) {
                Thread drain = new Thread(() -> said.lines().forEach(rest -> {}));
                drain.setDaemon(true);
                drain.start();
                return new Chromium(process, page(place.group(1)));
            }
        }
        throw new IOException("the browser ended at once");
    }

    private static String page(String host) throws Exception {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://" + host + "/json/list"))
                .build();
        for (int attempt = 0; attempt < 100; attempt++) {
            String body = HttpClient.newHttpClient()
                    .send(list, HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonNode target : JSON.readTree(body)) {
                if (target.path("type").asText().equals("page")) {
                    return target.path("webSocketDebuggerUrl").asText();
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("the browser has no page");
    }

    /** Opens a file and waits until its page is ready. */
    void open(Path file) throws Exception {
        navigate(file);
        await("location.protocol === 'file:' && document.body && document.body.dataset.ready === 'yes'");
    }

    /** Opens a file. */
    void navigate(Path file) throws Exception {
        requests.clear();
        troubles.clear();
        send("Page.enable", Map.of());
        send("Network.enable", Map.of());
        send("Runtime.enable", Map.of());
        send("Log.enable", Map.of());
        send("Page.navigate", Map.of("url", file.toUri().toString()));
    }

    /** Waits until an expression of the page is true. */
    void await(String condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!evaluate("!!(" + condition + ")").asBoolean()) {
            if (System.nanoTime() > end) {
                throw new IOException("never came true: " + condition + ", " + troubles);
            }
            Thread.sleep(20);
        }
    }

    /** The value of an expression in the page, of a promise what it gives. */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    void click(double x, double y) throws Exception {
        mouse("mousePressed", x, y);
        mouse("mouseReleased", x, y);
    }

    void drag(double fromX, double fromY, double toX, double toY) throws Exception {
        mouse("mousePressed", fromX, fromY);
        mouse("mouseMoved", (fromX + toX) / 2, (fromY + toY) / 2);
        mouse("mouseMoved", toX, toY);
        mouse("mouseReleased", toX, toY);
    }

    private void mouse(String type, double x, double y) throws Exception {
        send(
                "Input.dispatchMouseEvent",
                Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
    }

    void wheel(double x, double y, double turn) throws Exception {
        send("Input.dispatchMouseEvent", Map.of("type", "mouseWheel", "x", x, "y", y, "deltaX", 0, "deltaY", turn));
    }

    /** Types text where the focus is, and the enter key after it. */
    void type(String text) throws Exception {
        send("Input.insertText", Map.of("text", text));
        for (String type : List.of("keyDown", "keyUp")) {
            send("Input.dispatchKeyEvent", Map.of("type", type, "key", "Enter", "code", "Enter"));
        }
    }

    /** A picture of the window. */
    void screenshot(Path png) throws Exception {
        String data = send("Page.captureScreenshot", Map.of("format", "png"))
                .path("data")
                .asText();
        Files.createDirectories(png.toAbsolutePath().getParent());
        Files.write(png, Base64.getDecoder().decode(data));
    }

    /** Addresses the page has asked for since it was opened, its own the first. */
    List<String> requests() {
        return new ArrayList<>(requests);
    }

    /** Errors of the page: exceptions, and what its policy refused. */
    List<String> troubles() {
        return new ArrayList<>(troubles);
    }

    private JsonNode send(String method, Map<String, ?> parameters) throws Exception {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked++;
        answers.put(asked, answer);
        ObjectNode message = JSON.createObjectNode().put("id", asked).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void received(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    answers.remove(message.path("id").asInt());
            if (message.has("error")) {
                answer.completeExceptionally(
                        new IOException(message.path("error").toString()));
            } else {
                answer.complete(message.path("result"));
            }
            return;
        }
        JsonNode parameters = message.path("params");
        switch (message.path("method").asText()) {
            case "Network.requestWillBeSent" ->
                requests.add(parameters.path("request").path("url").asText());
            case "Runtime.exceptionThrown" -> troubles.add(parameters.toString());
            case "Log.entryAdded" ->
                troubles.add(parameters.path("entry").path("text").asText());
            default -> {
                // Other news of the browser.
            }
        }
    }

    @Override
    public void close() throws Exception {
        try {
            send("Browser.close", Map.of());
        } finally {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                try {
                    received(JSON.readTree(whole));
                } catch (IOException e) {
                    troubles.add(e.toString());
                }
            }
            from.request(1);
            return null;
        }
    }
}
