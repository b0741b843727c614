package io.earshot.connectors;

import java.util.List;

class MemoryConnectorTest extends ConnectorContractTest {
  private final MemoryConnector.Source source = new MemoryConnector.Source();

  @Override
  protected Connector connect() {
    return new MemoryConnector(source, BATCH_SIZE);
  }

  @Override
  protected void publish(List<Mention> mentions) {
    source.add(mentions);
  }

  @Override
  protected void breakSource() {
    source.setReachable(false);
  }

  @Override
  protected void mendSource() {
    source.setReachable(true);
  }
}
