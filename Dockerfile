FROM python:3.12-slim
WORKDIR /app
COPY constraints/run.txt constraints/
RUN pip install --no-cache-dir --require-hashes -r constraints/run.txt
COPY . .
RUN pip install --no-cache-dir --no-deps --no-build-isolation --editable . \
    && useradd --create-home wavy && mkdir -p data && chown -R wavy /app
USER wavy
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8080/ready', timeout=2)"]
CMD ["wavy", "serve", "--host", "0.0.0.0"]
